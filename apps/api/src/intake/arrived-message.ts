import type { MessageType } from '@einkanal/domain/intake/message/message-type';
import type { MessageWay } from '../message/message.query.js';
import type { ReceivedMessage } from '../message/message-reception.js';
import type { MessageReading, ReadMessage } from '../message/xauslaender-26.11/message-reader.js';
import type { SubmissionRefused } from './arrival.js';

/** Who brings a message: a machine over HTTP, or the folder of an office under the name of its way. */
export type MessageBringer = {
  clientId: string;
  /** ABH-Kennungen of the offices that it may write to. */
  offices: readonly string[];
  way: MessageWay;
};

/** A message of one type that could be read. */
export type ReceivedMessageOf<T extends MessageType> = ReceivedMessage & {
  reading: Extract<MessageReading, { kind: 'read' }> & { message: Extract<ReadMessage, { type: T }> };
};

export function isOf<T extends MessageType>(received: ReceivedMessage, type: T): received is ReceivedMessageOf<T> {
  return received.reading.kind === 'read' && received.reading.message.type === type;
}

/**
 * What became of a message. `known`: the same was taken before, and this is the answer that it got then, byte for byte.
 * `receipt` is JSON. Refused: nothing of it is stored; its faults have their sentences by `withSentences`.
 */
export type MessageOutcome =
  | { kind: 'taken' | 'known'; officeId: string; messageId: string; submissionId: string | null; receipt: Buffer }
  | { kind: 'refused'; refused: SubmissionRefused };

/** What takes messages of one type, or of several. */
export type TakesMessages<T extends MessageType> = {
  /** @throws an outage: nothing is stored then, and the same may be brought again */
  take: (received: ReceivedMessageOf<T>, by: MessageBringer) => Promise<MessageOutcome>;
};
