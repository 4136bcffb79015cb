import { Injectable } from '@nestjs/common';
import type { ReceivedMessage } from '../message/message-reception.js';
import type { MessageReading } from '../message/xauslaender-26.11/message-reader.js';
import { OfficeDirectory, type ServedOffice } from '../office/office-directory.js';
import { ArrivedAnswerService } from './arrived-answer.service.js';
import { ArrivedApplicationService } from './arrived-application.service.js';
import { isOf, type MessageBringer, type MessageOutcome } from './arrived-message.js';
import { ArrivedPackageService } from './arrived-package.service.js';
import { ArrivedWithdrawalService } from './arrived-withdrawal.service.js';
import { DocumentDeliveryService } from './document-delivery.service.js';
import { RefusalService } from './refusal.service.js';
import { refusalOfReading } from './unusable-message.js';

/** Takes messages of the standard to the office, of every type and whichever way they came. */
@Injectable()
export class ArrivedMessageService {
  constructor(
    private readonly applications: ArrivedApplicationService,
    private readonly answers: ArrivedAnswerService,
    private readonly withdrawals: ArrivedWithdrawalService,
    private readonly packages: ArrivedPackageService,
    private readonly deliveries: DocumentDeliveryService,
    private readonly refusals: RefusalService,
    private readonly offices: OfficeDirectory,
  ) {}

  /**
   * Of what is refused only a trace is left.
   * @throws Problem `message-in-flight`, an outage; nothing is stored then
   */
  async take(received: ReceivedMessage, by: MessageBringer): Promise<MessageOutcome> {
    const outcome = await this.dispatch(received, by);
    // Its packages may have been here before it.
    if (outcome.kind === 'taken') await this.deliveries.tryToComplete(outcome.officeId, outcome.messageId);
    // A sender that may not write to the office leaves a line in the log alone, as at the door.
    if (outcome.kind === 'refused' && outcome.refused.status !== 403) {
      const { file, reading } = received;
      const office = await this.officeNamedIn(reading, by);
      const original = reading.text ?? new Uint8Array();
      await this.refusals.record(by, null, { original, office, digest: file.sha512 }, outcome.refused);
    }
    return outcome;
  }

  private async dispatch(received: ReceivedMessage, by: MessageBringer): Promise<MessageOutcome> {
    const refused = refusalOfReading(received.reading);
    if (refused) return { kind: 'refused', refused };
    if (isOf(received, '130101')) return this.applications.take(received, by);
    if (isOf(received, '130103')) return this.answers.take(received, by);
    if (isOf(received, '130111')) return this.withdrawals.take(received, by);
    if (isOf(received, '000040')) return this.packages.take(received, by);
    throw new Error('nobody takes this message');
  }

  private async officeNamedIn({ text }: MessageReading, { offices }: MessageBringer): Promise<ServedOffice | null> {
    const kennung = READER.exec(text?.toString('latin1') ?? '')?.[1] ?? '';
    const { byKennung } = await this.offices.servedOffices();
    return offices.includes(kennung) ? (byKennung.get(kennung) ?? null) : null;
  }
}

/** Also where the message is too wrong to be read. */
const READER = /<(?:[^\s<>/:]+:)?leser>[^]{0,4000}?<(?:[^\s<>/:]+:)?kennung>\s*azr:([^\s<]+)/;
