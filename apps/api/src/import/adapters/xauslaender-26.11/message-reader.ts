import { createHash } from 'node:crypto';
import { ParseOption, XmlDocument, XmlElement, type XmlTreeNode } from 'libxml2-wasm';
import type { ApplicationMessage } from '@einkanal/domain/import/mapping/application-message';
import type { MessageHead, RootAttributes } from './message-head.js';
import type { OzgAntrag } from './message-writer.js';
import { BODY, NAMESPACE } from './ozg-antrag-130101.js';
import { HEAD } from './structure-types.js';
import type { Content, Element } from './structure.js';

/** A text node above 10 MB, an embedded scan, is refused by default; our own limit on the whole message stands before. */
const OPTIONS =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_HUGE |
  ParseOption.XML_PARSE_NOCDATA;

/**
 * A document without DTD, external entities or network. To be disposed (`using`).
 * @throws Error where it is not well-formed or brings a document type
 */
export function parseXml(xml: Uint8Array): XmlDocument {
  const document = XmlDocument.fromBuffer(xml, { option: OPTIONS });
  if (document.dtd === null) return document;
  document.dispose();
  throw new Error('A message with a document type is not read.');
}

/** A message and the files embedded in it, by the SHA-512 of their content. */
export type ReadMessage = OzgAntrag & { contents: Map<string, Buffer> };

/** Reads a document that was found valid: names and order are not checked again, prefixes mean nothing. */
export function readMessage(document: XmlDocument): ReadMessage {
  const contents = new Map<string, Buffer>();
  const attributes = Object.fromEntries(document.root.attrs.map(({ name, value }) => [name, value]));
  return {
    attributes: attributes as RootAttributes,
    head: readChildren(document.root, HEAD, contents) as MessageHead,
    body: readChildren(document.root, BODY, contents) as ApplicationMessage,
    contents,
  };
}

function readChildren(node: XmlElement, elements: readonly Element[], contents: Map<string, Buffer>): object {
  const children = childElements(node);
  return Object.fromEntries(
    elements.flatMap((element) => {
      const found = children
        .filter(
          ({ name, namespaceUri }) => name === element.name && namespaceUri === (element.isQualified ? NAMESPACE : ''),
        )
        .map((child) => readContent(child, element.content, contents));
      if (element.repeats) return [[element.name, found]];
      return found.length === 0 ? [] : [[element.name, found[0]]];
    }),
  );
}

function readContent(node: XmlElement, content: Content, contents: Map<string, Buffer>): unknown {
  switch (content.kind) {
    case 'elements':
      return readChildren(node, content.elements, contents);
    case 'code':
      return childElements(node)
        .find(({ name }) => name === 'code')
        ?.content.trim();
    case 'binary': {
      const bytes = Buffer.from(node.content, 'base64');
      const sha512 = createHash('sha512').update(bytes).digest('hex');
      contents.set(sha512, bytes);
      return sha512;
    }
    case 'boolean':
      return /^\s*(true|1)\s*$/.test(node.content);
    case 'number':
      return Number(node.content);
    case 'text':
      return node.content;
  }
}

export function childElements(node: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  for (let child: XmlTreeNode | null = node.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement) children.push(child);
  return children;
}
