import { createHash, randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { receiptText } from '@einkanal/domain/intake/receipt';
import { recordAudit } from '../platform/audit.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { carriedCorrelation } from '../platform/tracing.js';
import { unseal } from '../platform/seal.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { WakeUps } from '../platform/wake-ups.js';
import { drawCaseNumber } from './acceptable-submission.js';
import { acceptSubmissions, type Acceptance } from './acceptance.query.js';
import { admissibleContent, readLeniently, type Completion } from './admissible-content.js';
import { caseFieldsOf } from './case-fields.js';
import { RefusalEntity } from './refusal.entity.js';

const LOCK_WAIT_MS = 5_000;

/** Turns a refused submission into a case: with its original day of arrival, what was sent, and what a person added. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly db: DataSource,
    private readonly wakeUps: WakeUps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError `not-found`, `refusal-already-admitted` */
  async admit(person: SignedInPerson, refusalId: string, completion: Completion) {
    const admitted = await withOffice(this.db, person.office.id, async (tx) => {
      const refusal = await tx.findOne(RefusalEntity, {
        where: { id: refusalId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!refusal) throw new DomainError('not-found');
      if (refusal.resolvedAt) throw new DomainError('refusal-already-admitted', { caseId: refusal.resolvedCaseId });
      const { caseId, receipt } = await this.accept(tx, refusal, person, completion);
      const resolved = { resolvedCaseId: caseId, resolvedAt: this.clock(), resolvedBy: actorOf(person) };
      // What was sealed stands in the submission now.
      await tx.update(RefusalEntity, { id: refusalId }, { ...resolved, sealedBody: null, sealedDetails: null });
      await recordAudit(tx, person.office.id, {
        ...{ actor: actorOf(person), action: 'CHANGE', subjectKind: 'refusal', subjectId: refusalId },
        details: { caseId },
      });
      const { caseNumber } = JSON.parse(receipt.toString()) as { caseNumber: string };
      return { caseId, caseNumber };
    });
    this.wakeUps.wake('einkanal_outbox');
    this.wakeUps.wake('einkanal_events', person.office.id);
    return admitted;
  }

  private async accept(
    tx: EntityManager,
    refusal: RefusalEntity,
    person: SignedInPerson,
    completion: Completion,
  ): Promise<Acceptance> {
    const { office } = person;
    const body = refusal.sealedBody && unseal(refusal.sealedBody, this.config.SEAL_KEY, refusal.id);
    const { content, findings } = admissibleContent(body && readLeniently(body), office.abhKennung, completion);
    const original = body ?? Buffer.from(JSON.stringify(content));
    const submissionId = randomUUIDv7();
    const newNumber = drawCaseNumber(refusal.at);
    const [acceptance] = await acceptSubmissions(
      tx,
      office.id,
      [
        {
          ...{ officeId: office.id, submissionId, newCaseId: randomUUIDv7(), newNumber, attachTo: null },
          ...{
            clientId: refusal.clientId,
            origin: 'ONLINE',
            actor: actorOf(person),
            correlationId: carriedCorrelation(),
          },
          // The refused request left no key: the sender may still use it for the corrected submission.
          idempotencyKey: `refusal:${refusal.id}`,
          fingerprint: createHash('sha256').update('refused ').update(original).digest('hex'),
          channelCaseId: content.channelCaseId ?? null,
          submittedAt: content.submittedAt ?? null,
          receivedAt: refusal.at,
          capturedAt: this.clock(),
          original,
          fields: caseFieldsOf(content),
          findings,
          receipt: receiptText({
            ...{ submissionId, caseNumber: newNumber, receivedAt: refusal.at.toISOString(), files: [] },
            office: { kennung: office.abhKennung, name: office.name },
          }),
          documents: [],
          admitted: { content, refusalId: refusal.id },
        },
      ],
      LOCK_WAIT_MS,
    );
    // A number that was given away before: one in ten million; the person tries again.
    if (acceptance?.outcome !== 'accepted') throw new Error('the refusal could not be admitted');
    return acceptance;
  }
}
