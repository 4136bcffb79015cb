import { createHash } from 'node:crypto';
import type { MessageType } from '@einkanal/domain/intake/message/message-type';
import type { MessagePackage } from '../../specialist-system.port.js';
import type { ListVersions } from '../../../message/xauslaender-26.11/list-versions.js';
import { messageHead, rootAttributes } from '../../../message/xauslaender-26.11/message-head.js';
import type { MessageSettings } from '../../../message/xauslaender-26.11/message-settings.js';
import { writeMessage } from '../../../message/xauslaender-26.11/message-writer.js';
import { parseXml } from '../../../message/xauslaender-26.11/xml-document.js';
import { messageFaults } from './message-checks.js';
import type { Delivery } from './packaged-files.js';

/** The message whose files are delivered in packages. */
export type DeliveredMessage = {
  type: MessageType;
  messageId: string;
  createdAt: Date;
  settings: MessageSettings;
  versions: ListVersions;
};

const TYPE = '000040';
/** Head and tags of a package; a real one has a tenth of it. */
const OVERHEAD_BYTES = 30_000;

/** How much of an archive fits into one message that must not exceed `limitBytes`, base64 included. */
export function partBytesFor(limitBytes: number): number {
  return Math.floor((limitBytes - OVERHEAD_BYTES) / 4) * 3;
}

/** The packages of a message, each made when it is asked for. */
export function packageMessages(message: DeliveredMessage, { archive, parts }: Delivery): MessagePackage[] {
  return parts.map(({ start, end }, at) => ({
    messageId: packageId(message.messageId, at + 1),
    payload: async () => writePackage(message, at + 1, await archive.read(start, end)),
  }));
}

/** @throws TargetFault, or Error where packages of this message would not be valid, whatever they hold */
export function expectValidPackage(message: DeliveredMessage): void {
  using document = parseXml(writePackage(message, 1, Buffer.from('PK')));
  const [fault] = messageFaults(document, message.settings);
  if (fault !== undefined) throw new Error(`A package is not valid: ${fault.message}`);
}

/** A package with this part of the archive. */
function writePackage(message: DeliveredMessage, number: number, part: Buffer): Buffer {
  const { type, messageId, createdAt, settings, versions } = message;
  const sha512 = createHash('sha512').update(part).digest('hex');
  return writeMessage(
    {
      type: TYPE,
      attributes: rootAttributes(settings),
      head: messageHead(TYPE, packageId(messageId, number), createdAt, settings),
      body: {
        dokumentcontainer: sha512,
        identifikationFachnachricht: {
          nachrichtenUUID: messageId,
          nachrichtentyp: type,
          erstellungszeitpunkt: createdAt.toISOString(),
        },
        paketnummer: number,
      },
    },
    new Map([[sha512, part]]),
    versions,
  );
}

/** The same at every attempt: a UUID of version 5, in the space of the message it belongs to. */
function packageId(messageId: string, number: number): string {
  const hash = createHash('sha1')
    .update(Buffer.from(messageId.replaceAll('-', ''), 'hex'))
    .update(`${TYPE}/${String(number)}`)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
