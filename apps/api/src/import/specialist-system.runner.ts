import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock.js';
import { AnswerPreparation } from './answer-preparation.service.js';
import { ApplicationPreparation } from './application-preparation.service.js';
import type { RunStep } from './import-runner.js';
import { recordDeliveries, type JobEnd, type TakenJob } from './import.query.js';
import type { MessagePreparation, PreparedMessage } from './message-preparation.js';
import { recordPrepared } from './prepared-message.query.js';
import type { SpecialistOutcome } from './specialist-system.port.js';
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
    const prepared = await step(
      'PREPARE',
      () => this.preparationFor(job).prepare(job),
      (tx, { message }) => recordPrepared(tx, job, message),
    );
    const { target, message } = prepared;
    // A first try may have arrived although its answer was lost. What was refused then is no answer to this message.
    const known = job.attempts > 1 ? await step('LOOK_UP', () => target.find(message)) : null;
    const outcome = known?.kind === 'accepted' ? known : await step('DELIVER', () => target.deliver(message));
    const reference = await step('CONFIRM', () => Promise.resolve(acceptedReference(outcome)));
    await step(
      'LINK',
      () => Promise.resolve(),
      (tx) => this.link(tx, job, prepared, reference),
    );
    const { version: mappingVersion, sha512: payloadSha512, report: mappingReport } = message;
    return { reference, mappingVersion, payloadSha512, mappingReport };
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
      .map(({ id, fileName }) => ({ documentId: id, name: fileName, reference: reference ?? job.messageId }));
    return recordDeliveries(tx, job, delivered, this.now());
  }
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
