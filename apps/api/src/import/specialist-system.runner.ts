import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock.js';
import { AnswerPreparation } from './answer-preparation.service.js';
import { ApplicationPreparation } from './application-preparation.service.js';
import type { RunStep } from './import-runner.js';
import { recordDeliveries, type JobEnd, type TakenJob } from './import.query.js';
import type { MessagePreparation, PreparedMessage } from './message-preparation.js';
import { recordPrepared, renameMessage } from './prepared-message.query.js';
import type { ReadyMessage, SpecialistOutcome } from './specialist-system.port.js';
import { TargetRefusal } from './target-fault.js';
import { WithdrawalPreparation } from './withdrawal-preparation.service.js';

/** Brings one message of a case into the office's specialist system: which one, its purpose says. */
@Injectable()
export class SpecialistSystemRunner {
  constructor(
    private readonly application: ApplicationPreparation,
    private readonly answer: AnswerPreparation,
    private readonly withdrawal: WithdrawalPreparation,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async run(job: TakenJob, step: RunStep): Promise<Omit<JobEnd, 'state'>> {
    const made = await step(
      'PREPARE',
      () => this.preparationFor(job).prepare(job),
      (tx, { message }) => this.recordUnlessOther(tx, job, message),
    );
    // A first try may have arrived although its answer was lost. What was refused then is no answer to this message.
    const earlier =
      job.attempts > 1 ? await step('LOOK_UP', () => lookUp(made, isOther(job, made.message))) : NOTHING_KNOWN;
    const isLate = isOther(job, made.message) && (earlier.isUnderWay || earlier.known?.kind === 'accepted');
    const prepared = isOther(job, made.message) && !isLate ? await this.makeAnother(job, step) : made;
    const { target, message } = prepared;
    const { known } = earlier;
    const outcome = known?.kind === 'accepted' ? known : await step('DELIVER', () => target.deliver(message));
    const reference = await step('CONFIRM', () => Promise.resolve(acceptedReference(outcome)));
    await step(
      'LINK',
      () => Promise.resolve(),
      (tx) => this.link(tx, job, prepared, reference),
    );
    // What arrived is what an earlier attempt has sent, as it was recorded then.
    if (isLate) return { reference };
    const { version: mappingVersion, sha512: payloadSha512, report: mappingReport } = message;
    return { reference, mappingVersion, payloadSha512, mappingReport };
  }

  /** What an earlier attempt may have sent stays on record until it is known not to be there. */
  private async recordUnlessOther(tx: EntityManager, job: TakenJob, message: ReadyMessage): Promise<void> {
    if (!isOther(job, message)) await recordPrepared(tx, job, message);
  }

  /** The message as it is to be written today, under an id of its own: the target must never have two under one. */
  private makeAnother(job: TakenJob, step: RunStep): Promise<PreparedMessage> {
    const renamed = { ...job, messageId: randomUUID() };
    return step(
      'PREPARE',
      () => this.preparationFor(job).prepare(renamed),
      async (tx, { message }) => {
        await renameMessage(tx, renamed);
        await recordPrepared(tx, job, message);
      },
    );
  }

  private preparationFor({ purpose }: TakenJob): MessagePreparation {
    switch (purpose) {
      case 'APPLICATION':
        return this.application;
      case 'ANSWER':
        return this.answer;
      case 'WITHDRAWAL':
        return this.withdrawal;
      case 'FILES':
        throw new Error('files alone do not go to a specialist system');
    }
  }

  private link(
    tx: EntityManager,
    job: TakenJob,
    { message, documents }: PreparedMessage,
    reference: string | null,
  ): Promise<void> {
    const withheld = new Set(message.report.withheld.map(({ documentId }) => documentId));
    const delivered = documents
      .filter(({ id }) => !withheld.has(id))
      .map(({ id, fileName }) => ({ documentId: id, name: fileName, reference: reference ?? message.messageId }));
    return recordDeliveries(tx, job, delivered, this.now());
  }
}

type Earlier = { known: SpecialistOutcome | null; isUnderWay: boolean };

const NOTHING_KNOWN: Earlier = { known: null, isUnderWay: false };

/** What became of an earlier attempt under the same id; `isUnderWay` where nobody has said anything of it yet. */
async function lookUp({ target, message }: PreparedMessage, isOther: boolean): Promise<Earlier> {
  const known = await target.find(message);
  return { known, isUnderWay: isOther && known === null && (await target.isUnderWay(message)) };
}

/** Whether an earlier attempt may have sent something else: lists of codes, or our mapping, have changed since. */
function isOther({ attempts, payloadSha512 }: TakenJob, { sha512 }: ReadyMessage): boolean {
  return attempts > 1 && payloadSha512 !== null && payloadSha512 !== sha512;
}

function acceptedReference(outcome: SpecialistOutcome): string | null {
  switch (outcome.kind) {
    case 'accepted':
      return outcome.fileNumber;
    case 'refused':
      throw new TargetRefusal(outcome.refused);
    case 'not-competent':
      throw new TargetRefusal([{ code: 'not-our-jurisdiction', pointer: null, text: outcome.office ?? outcome.hint }]);
  }
}
