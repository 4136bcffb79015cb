import type { CodeLists } from '@einkanal/domain/codes/code-list';
import { listVersions } from './list-versions.js';
import { messageHead, rootAttributes } from './message-head.js';
import type { ReadMessage } from './message-reader.js';
import type { MessageSettings } from './message-settings.js';
import { writeMessage } from './message-writer.js';
import { schemaFaults } from './schema.js';
import { parseXml } from './xml-document.js';

/** Of the list `ozg.status`: the application has arrived. */
const ARRIVED = '01';
const TYPE = '130104';

/**
 * The office's word to the sender of an application that it has arrived. Same input, same bytes.
 * @param settings the office is who reads the messages of this connection; how to reach it is what they say of us
 * @throws Error where the settings give no valid message
 */
export function applicationReceipt(
  application: Extract<ReadMessage, { type: '130101' }>,
  { messageId, createdAt }: { messageId: string; createdAt: Date },
  { reader: office, author, test = 'Test' }: MessageSettings,
  codeLists: CodeLists,
): Buffer {
  const { autor: sender, 'identifikation.nachricht': identification } = application.head['nachrichtenkopf.g2g'];
  const head = messageHead(TYPE, messageId, createdAt, {
    reader: { kennung: sender.kennung, name: sender.name },
    author: { ...author, kennung: office.kennung, name: office.name },
  });
  const body = {
    antragsidentifikation: application.body.antragsidentifikation,
    ausloeserUUID: identification.nachrichtenUUID,
    status: ARRIVED,
  };
  const attributes = rootAttributes(application.attributes.test === undefined ? {} : { test });
  const xml = writeMessage({ type: TYPE, attributes, head, body }, new Map(), listVersions(codeLists));
  using document = parseXml(xml);
  const [fault] = schemaFaults(document);
  if (fault) throw new Error(`the receipt of an application is not valid: ${fault.message}`);
  return xml;
}
