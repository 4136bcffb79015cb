import type { MessageFaultCode } from '@einkanal/domain/intake/message/message-fault';
import { toFault } from '@einkanal/domain/intake/message/message-remark';
import type { MessageType } from '@einkanal/domain/intake/message/message-type';
import type { MessageReading } from '../message/xauslaender-26.11/message-reader.js';
import { SubmissionRefused } from './arrival.js';

const TO_OFFICES: ReadonlySet<MessageType> = new Set<MessageType>(['130101', '130103', '130111', '000040']);

/** It cannot be looked into, so that nothing else can be said of it. */
const UNREADABLE: ReadonlySet<MessageFaultCode> = new Set<MessageFaultCode>([
  'message-empty',
  'message-not-utf8',
  'message-not-xml',
  'message-too-deep',
  'document-type-not-allowed',
]);
const TOO_LARGE: ReadonlySet<MessageFaultCode> = new Set<MessageFaultCode>([
  'message-too-large',
  'texts-too-large',
  'too-many-elements',
  'too-many-documents',
]);

/** Why a message is refused before anybody looks at what it says; null where it is to be looked at. */
export function refusalOfReading(reading: MessageReading): SubmissionRefused | null {
  if (reading.kind === 'refused')
    return new SubmissionRefused(statusOf(reading.faults.map(({ code }) => code)), reading.faults.map(toFault));
  const { type } = reading.message;
  if (TO_OFFICES.has(type)) return null;
  return new SubmissionRefused(422, [{ code: 'message-from-office', pointer: '', details: { type } }]);
}

function statusOf(codes: readonly MessageFaultCode[]): number {
  if (codes.some((code) => TOO_LARGE.has(code))) return 413;
  return codes.some((code) => UNREADABLE.has(code)) ? 400 : 422;
}
