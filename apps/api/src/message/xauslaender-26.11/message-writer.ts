import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { MessageBodies } from '@einkanal/domain/intake/message/message-bodies';
import type { MessageType } from '@einkanal/domain/intake/message/message-type';
import type { ListVersions } from './list-versions.js';
import type { MessageHead, RootAttributes } from './message-head.js';
import { MESSAGES } from './messages.js';
import { NAMESPACE } from './ozg-antrag-130101.js';
import { HEAD } from './structure-types.js';
import type { Element } from './structure.js';

type MessageToWriteOf<T extends MessageType> = {
  type: T;
  attributes: RootAttributes;
  head: MessageHead;
  body: MessageBodies[T];
};
export type MessageToWrite = { [T in MessageType]: MessageToWriteOf<T> }[MessageType];

/** Files by the SHA-512 of their content, in hex. */
export type Contents = ReadonlyMap<string, Buffer>;

/**
 * The message as UTF-8. The prefix is always written: a default namespace would pull header and leaves, which have
 * none, into that of the standard.
 * @throws Error where a file that the message names is not among `contents`, or a text holds what XML forbids
 */
export function writeMessage(
  { type, attributes, head, body }: MessageToWrite,
  contents: Contents,
  lists: ListVersions,
): Buffer {
  const values = new Map<string, unknown>(Object.entries({ ...head, ...body }));
  const { root: name, body: elements } = MESSAGES[type];
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const root = document.ele(NAMESPACE, `xa:${name}`);
  for (const [attribute, value] of Object.entries(attributes)) root.att(attribute, escaped(value));
  const writer = { contents, lists };
  for (const element of [...HEAD, ...elements]) write(writer, root, element, values.get(element.name));
  return Buffer.from(document.end({ wellFormed: true }), 'utf8');
}

type Writer = { contents: Contents; lists: ListVersions };

function write(writer: Writer, parent: XMLBuilder, element: Element, value: unknown): void {
  if (value === undefined) return;
  const values = element.repeats ? (value as unknown[]) : [value];
  for (const single of values) writeOne(writer, parent, element, single);
}

function writeOne(writer: Writer, parent: XMLBuilder, { name, isQualified, content }: Element, value: unknown): void {
  const node = isQualified ? parent.ele(NAMESPACE, `xa:${name}`) : parent.ele(null, name);
  switch (content.kind) {
    case 'elements':
      for (const child of content.elements) write(writer, node, child, (value as Record<string, unknown>)[child.name]);
      return;
    case 'code': {
      const { urn, version } = writer.lists[content.list];
      node
        .att('listURI', urn)
        .att('listVersionID', version)
        .ele(null, 'code')
        .txt(escaped(String(value)));
      return;
    }
    case 'binary':
      node.txt(contentOf(writer.contents, String(value)).toString('base64'));
      return;
    case 'text':
    case 'boolean':
    case 'true':
    case 'number':
      node.txt(escaped(String(value)));
  }
}

/** The library takes `&amp;` in a text for markup and leaves it alone; a text that says `&amp;` would lose four letters. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;');
}

function contentOf(contents: Contents, sha512: string): Buffer {
  const content = contents.get(sha512);
  if (content === undefined) throw new Error('A file that the message names was not given.');
  return content;
}
