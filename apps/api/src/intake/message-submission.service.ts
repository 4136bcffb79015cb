import { Injectable } from '@nestjs/common';
import { toFinding } from '@einkanal/domain/intake/message/message-remark';
import type { Fault, Finding } from '@einkanal/domain/intake/finding';
import { MessageReception, type ReceivedMessage } from '../message/message-reception.js';
import type { Machine } from '../platform/machine-tokens.js';
import { ApplicationMessageJudge } from './application-message-judge.js';
import { isOf, type MessageBringer } from './arrived-message.js';
import { ArrivedMessageService } from './arrived-message.service.js';
import { SubmissionRefused } from './arrival.js';
import { officeNotPermitted, refusalProblem, withSentences } from './refusal-problem.js';
import type { ReceiptAnswer } from './submission.service.js';
import { refusalOfReading } from './unusable-message.js';

type Messages = AsyncIterable<AsyncIterable<Uint8Array>>;
type Remarks = { faults: readonly Fault[]; findings: readonly Finding[] };

/** Receives messages of the standard over HTTP: an application, then what belongs to it. */
@Injectable()
export class MessageSubmissionService {
  constructor(
    private readonly reception: MessageReception,
    private readonly arrived: ArrivedMessageService,
    private readonly judge: ApplicationMessageJudge,
  ) {}

  /**
   * Each message is taken by itself, one after the other, until one is refused.
   * @returns the answer to the first
   * @throws Problem for the one that is refused; `taken` is the receipt of the first, where that was taken
   */
  async submit(sender: Machine, messages: Messages): Promise<ReceiptAnswer> {
    const by = bringerOf(sender);
    let first: ReceiptAnswer | null = null;
    for await (const message of messages) {
      const outcome = await this.reception.receive(message, (received) => this.arrived.take(received, by));
      if (outcome.kind === 'refused') throw asProblem(outcome.refused, first);
      const { submissionId, receipt } = outcome;
      first ??= { submissionId, receipt, replayed: outcome.kind === 'known' };
    }
    if (first === null) throw new Error('a request without a message was not refused');
    return first;
  }

  /** Every fault and every finding of the messages. Stores nothing. */
  async check(sender: Machine, messages: Messages) {
    const by = bringerOf(sender);
    const faults: Fault[] = [];
    const findings: Finding[] = [];
    for await (const message of messages) {
      const remarks = await this.reception.receive(message, (received) => this.look(received, by));
      faults.push(...remarks.faults);
      findings.push(...remarks.findings);
    }
    return { acceptable: faults.length === 0, faults: withSentences(faults), findings: withSentences(findings) };
  }

  /** @throws Problem for what cannot be looked into, and for an office that is not permitted */
  private async look(received: ReceivedMessage, by: MessageBringer): Promise<Remarks> {
    const refused = refusalOfReading(received.reading);
    const findings = received.reading.findings.map(toFinding);
    if (refused?.status === 400) throw asProblem(refused, null);
    if (refused) return { faults: refused.faults, findings };
    if (!isOf(received, '130101')) return { faults: [], findings };
    try {
      const judged = await this.judge.judge(received, by);
      await this.judge.discard(judged.documents.map(({ part }) => part));
      return { faults: [], findings: judged.findings };
    } catch (error) {
      if (!(error instanceof SubmissionRefused)) throw error;
      if (error.status === 403) throw asProblem(error, null);
      return { faults: error.faults, findings };
    }
  }
}

function bringerOf({ clientId, offices }: Machine): MessageBringer {
  return { clientId, offices, way: 'ENDPOINT' };
}

function asProblem(refused: SubmissionRefused, first: ReceiptAnswer | null) {
  if (refused.status === 403) return officeNotPermitted();
  const taken: unknown = first && JSON.parse(first.receipt.toString());
  return refusalProblem(refused, first === null ? {} : { taken });
}
