import { hash } from 'node:crypto';
import type { MessageToStore } from '../message/message.query.js';
import type { ReceivedMessageOf } from './arrived-message.js';

type Received = ReceivedMessageOf<'130101' | '130103' | '130111'>;
type Application = ReceivedMessageOf<'130101'>;
type Kept = Pick<MessageToStore, 'way' | 'fileKey' | 'receivedAt' | 'caseId' | 'submissionId'>;

const LONGEST_KEY = 255;

/** What the office keeps of the message, and what it became. */
export function toMessage(received: Received, kept: Kept): MessageToStore {
  const { file, reading } = received;
  const { type, body, head } = reading.message;
  const { 'identifikation.nachricht': identification, leser, autor } = head['nachrichtenkopf.g2g'];
  const { way, fileKey, receivedAt, caseId, submissionId } = kept;
  return {
    ...{ messageId: messageIdOf(received), type, way, isTest: isTest(received), body, receivedAt },
    triggerId: 'ausloeserUUID' in body ? body.ausloeserUUID : null,
    applicationId: body.antragsidentifikation || null,
    ...{ author: autor.kennung, reader: leser.kennung, writtenAt: identification.erstellungszeitpunkt },
    ...{ fileKey, sizeBytes: file.sizeBytes, sha512: file.sha512, caseId, submissionId },
  };
}

export function messageIdOf({ reading }: Received): string {
  return reading.message.head['nachrichtenkopf.g2g']['identifikation.nachricht'].nachrichtenUUID.toLowerCase();
}

/** Present means a test, whatever it says. */
export function isTest({ reading }: Received): boolean {
  return reading.message.attributes.test !== undefined;
}

/** The channel's own id of the application; without one only the message itself can be told again. */
export function keyOf(received: Application): string {
  const { head, body } = received.reading.message;
  const id = body.antragsidentifikation || messageIdOf(received);
  const key = `xauslaender ${head['nachrichtenkopf.g2g'].autor.kennung} ${id}`;
  return key.length <= LONGEST_KEY ? key : `xauslaender ${hash('sha256', key, 'hex')}`;
}

/** What the application is, in hex: the head may differ, the documents stand in the body by their digests. */
export function fingerprintOf(received: Application): string {
  const text = JSON.stringify(received.reading.message.body);
  return hash('sha256', `130101 ${isTest(received) ? 'test ' : ''}${text}`, 'hex');
}
