import { Injectable } from '@nestjs/common';
import { toFault } from '@einkanal/domain/intake/message/message-remark';
import type { MessageFaultCode } from '@einkanal/domain/intake/message/message-fault';
import type { MessageType } from '@einkanal/domain/intake/message/message-type';
import type { ReceivedMessage } from '../message/message-reception.js';
import type { MessageReading } from '../message/xauslaender-26.11/message-reader.js';
import { OfficeDirectory, type ServedOffice } from '../office/office-directory.js';
import { ArrivedApplicationService } from './arrived-application.service.js';
import type { MessageBringer, MessageOutcome, ReceivedMessageOf } from './arrived-message.js';
import { SubmissionRefused } from './arrival.js';
import { RefusalService } from './refusal.service.js';

/** Takes messages of the standard to the office, of every type and whichever way they came. */
@Injectable()
export class ArrivedMessageService {
  constructor(
    private readonly applications: ArrivedApplicationService,
    private readonly refusals: RefusalService,
    private readonly offices: OfficeDirectory,
  ) {}

  /**
   * Of what is refused only a trace is left.
   * @throws Problem `message-in-flight`, an outage; nothing is stored then
   */
  async take(received: ReceivedMessage, by: MessageBringer): Promise<MessageOutcome> {
    const outcome = await this.dispatch(received, by);
    // A sender that may not write to the office leaves a line in the log alone, as at the door.
    if (outcome.kind === 'refused' && outcome.refused.status !== 403) {
      const { file, reading } = received;
      const office = await this.officeNamedIn(reading, by);
      const original = reading.text ?? new Uint8Array();
      await this.refusals.record(by, null, { original, office, digest: file.sha512 }, outcome.refused);
    }
    return outcome;
  }

  private dispatch(received: ReceivedMessage, by: MessageBringer): Promise<MessageOutcome> {
    const { reading } = received;
    if (reading.kind === 'refused') return Promise.resolve({ kind: 'refused', refused: unusable(reading) });
    if (isOf(received, '130101')) return this.applications.take(received, by);
    return Promise.resolve({ kind: 'refused', refused: fromOffice(reading.message.type) });
  }

  private async officeNamedIn({ text }: MessageReading, { offices }: MessageBringer): Promise<ServedOffice | null> {
    const kennung = READER.exec(text?.toString('latin1') ?? '')?.[1] ?? '';
    const { byKennung } = await this.offices.servedOffices();
    return offices.includes(kennung) ? (byKennung.get(kennung) ?? null) : null;
  }
}

/** Also where the message is too wrong to be read. */
const READER = /<(?:[^\s<>/:]+:)?leser>[^]{0,4000}?<(?:[^\s<>/:]+:)?kennung>\s*azr:([^\s<]+)/;

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

/** Why a message is refused that the reader could not take. */
export function unusable({ faults }: Extract<MessageReading, { kind: 'refused' }>): SubmissionRefused {
  const isAny = (codes: ReadonlySet<MessageFaultCode>) => faults.some(({ code }) => codes.has(code));
  const status = isAny(TOO_LARGE) ? 413 : isAny(UNREADABLE) ? 400 : 422;
  return new SubmissionRefused(status, faults.map(toFault));
}

function fromOffice(type: MessageType): SubmissionRefused {
  return new SubmissionRefused(422, [{ code: 'message-from-office', pointer: '', details: { type } }]);
}

function isOf<T extends MessageType>(received: ReceivedMessage, type: T): received is ReceivedMessageOf<T> {
  return received.reading.kind === 'read' && received.reading.message.type === type;
}
