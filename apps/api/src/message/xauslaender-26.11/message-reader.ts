import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { MessageFault, MessageFinding } from '@einkanal/domain/intake/message/message-fault';
import type { MessageType } from '@einkanal/domain/intake/message/message-type';
import type { MessageBodies } from '@einkanal/domain/intake/message/message-bodies';
import { FaultRecord } from './fault-record.js';
import { localPath } from './field-path.js';
import { liftDocuments, type LiftedMessage } from './lift-documents.js';
import type { Document } from './lifted-document.js';
import { listVersions } from './list-versions.js';
import { messageFindings } from './message-findings.js';
import type { MessageHead, RootAttributes } from './message-head.js';
import { MESSAGES } from './messages.js';
import { NAMESPACE } from './ozg-antrag-130101.js';
import { readElements } from './read-elements.js';
import { readRootAttributes } from './root-attributes.js';
import { schemaFaults } from './schema.js';
import { HEAD } from './structure-types.js';
import { UnreadableMessage } from './unreadable-message.js';
import { parseXml } from './xml-document.js';

/** A message of one type; the files that it names lie where the reader put them, by the SHA-512 of their content. */
type MessageOf<T extends MessageType> = {
  type: T;
  attributes: RootAttributes;
  head: MessageHead;
  body: MessageBodies[T];
  files: ReadonlyMap<string, Document>;
};
export type ReadMessage = { [T in MessageType]: MessageOf<T> }[MessageType];

/** What is read whatever the message is worth. */
type Seen = {
  /** For people: it keeps nothing from being taken. */
  findings: MessageFinding[];
  /** The message without its documents, for who has to look into it; null where it is too large to be held. */
  text: Buffer | null;
};

/** `refused`: it cannot be processed as sent. `root` is the name of what came, null where it is no XML. */
export type MessageReading =
  | (Seen & { kind: 'read'; message: ReadMessage })
  | (Seen & { kind: 'refused'; root: string | null; faults: MessageFault[] });

/**
 * Reads a message of group 13 while it arrives: at a memory that does not grow with its documents, which go into files
 * of `directory`. Every fault is told, not the first alone. Nothing is resolved or fetched that the message names.
 */
export async function readMessage(
  source: AsyncIterable<Uint8Array>,
  directory: string,
  codeLists: CodeLists,
): Promise<MessageReading> {
  let text: Buffer | null = null;
  try {
    const lifted = await liftDocuments(source, directory);
    text = lifted.xml;
    expectUtf8(text);
    using document = parseXml(text);
    return readDocument(document, lifted, codeLists);
  } catch (error) {
    if (!(error instanceof UnreadableMessage)) throw error;
    const { code, details } = error;
    return { kind: 'refused', root: null, faults: [{ code, path: '', details }], findings: [], text };
  }
}

function readDocument(
  document: XmlDocument,
  { xml: text, documents }: LiftedMessage,
  codeLists: CodeLists,
): MessageReading {
  const { root, encoding } = document;
  if (encoding !== null && !/^utf-?8$/i.test(encoding)) throw new UnreadableMessage('message-not-utf8');
  const type = typeOf(root);
  const record = new FaultRecord();
  const files = new Map<string, Document>();
  const path = `/${root.name}`;
  const reading = { record, versions: listVersions(codeLists), codeLists, documents, files };
  const elements = [...HEAD, ...MESSAGES[type].body];
  const attributes = readRootAttributes(root, path, record);
  const values = readElements(root, { kind: 'elements', elements, isChoice: false }, path, reading);
  const message = { type, attributes, head: pick(values, HEAD), body: pick(values, MESSAGES[type].body), files };
  checkType(message.head, type, path, record);
  // The table is stricter and clearer than the schema; what it does not know of XML Schema, the schema knows.
  if (record.faults.length === 0)
    for (const { path: place, message } of schemaFaults(document))
      record.fault(localPath(place ?? path), 'schema-fault', { message });
  if (record.faults.length > 0)
    return { kind: 'refused', root: root.name, faults: record.faults, findings: record.findings, text };
  // The table has been satisfied, from which the types are written.
  const read = message as ReadMessage;
  messageFindings(read, path, record);
  return { kind: 'read', message: read, findings: record.findings, text };
}

function expectUtf8(xml: Uint8Array): void {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(xml);
  } catch (error) {
    throw new UnreadableMessage('message-not-utf8', {}, { cause: error });
  }
}

const RELEASE = /^http:\/\/www\.osci\.de\/xauslaender\d+$/;

function typeOf({ name, namespaceUri }: XmlElement): MessageType {
  const types = Object.keys(MESSAGES) as MessageType[];
  const type = types.find((each) => MESSAGES[each].root === name);
  if (type !== undefined && namespaceUri === NAMESPACE) return type;
  if (namespaceUri !== NAMESPACE && RELEASE.test(namespaceUri))
    throw new UnreadableMessage('release-unsupported', { namespace: namespaceUri });
  throw new UnreadableMessage('root-unknown', { name, namespace: namespaceUri, known: types.join(', ') });
}

function checkType(head: Partial<MessageHead>, type: MessageType, path: string, record: FaultRecord): void {
  const code = head['nachrichtenkopf.g2g']?.['identifikation.nachricht']?.nachrichtentyp;
  if (code !== undefined && code !== '' && code !== type)
    record.fault(`${path}/nachrichtenkopf.g2g/identifikation.nachricht/nachrichtentyp`, 'message-type-differs', {
      code,
      type,
    });
}

function pick(values: object, elements: readonly { name: string }[]): object {
  const names = new Set(elements.map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
