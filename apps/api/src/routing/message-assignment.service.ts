import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { readCaseNumber } from '@einkanal/domain/intake/case-number';
import { mayDo } from '@einkanal/domain/office/permission';
import { lockCase } from '../case-file/change-case.js';
import { receiveWithdrawal } from '../case-file/receive-withdrawal.js';
import { assignToCase, findCaseNumbered, lockReturnMessage } from '../import/return-message.query.js';
import { ReturnMessageEffect } from '../import/return-message-effect.service.js';
import { lockWithdrawal, type KeptWithdrawal } from '../message/withdrawal.query.js';
import { recordAudit } from '../platform/audit.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';

/** People say which case a message is about, where its own names do not tell. */
@Injectable()
export class MessageAssignmentService {
  constructor(
    private readonly db: DataSource,
    private readonly effect: ReturnMessageEffect,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `case-number-unknown`, `not-found` where there is no such message, `message-has-case` where
   *   somebody or the round was first; of a withdrawal `not-permitted`, and `wrong-stage` where another office has the case
   */
  async assign(person: SignedInPerson, id: string, number: string): Promise<{ caseId: string }> {
    return withOffice(this.db, person.office.id, async (tx) => {
      const withdrawal = await lockWithdrawal(tx, id);
      if (withdrawal) return this.assignWithdrawal(tx, person, { id, number, ...withdrawal });
      const message = await lockReturnMessage(tx, id);
      if (!message) throw new DomainError('not-found');
      const caseId = await caseFor(tx, message, number);
      await record(tx, person, id, caseId);
      await this.effect.apply(tx, person.office.id, message, caseId, actorOf(person));
      return { caseId };
    });
  }

  /** It does at its case what the applicant wants, so only who may record a withdrawal may bring it there. */
  private async assignWithdrawal(
    tx: EntityManager,
    person: SignedInPerson,
    withdrawal: KeptWithdrawal & { id: string; number: string },
  ): Promise<{ caseId: string }> {
    const { id, number, messageId, receivedAt, isTest, way } = withdrawal;
    if (mayDo(person.roles, 'case.withdraw') !== 'yes') throw new DomainError('not-permitted');
    const caseId = await caseFor(tx, withdrawal, number);
    const current = await lockCase(tx, caseId);
    // A test says nothing of a real case.
    if (current.isTest !== isTest) throw new DomainError('case-number-unknown');
    if (current.stage === 'HANDED_OVER') throw new DomainError('wrong-stage');
    await assignToCase(tx, id, caseId);
    await record(tx, person, id, caseId);
    const received = {
      officeId: person.office.id,
      caseId,
      messageId,
      receivedAt,
      cameThroughGateway: way === 'GATEWAY',
    };
    await receiveWithdrawal(tx, received, actorOf(person), this.clock());
    return { caseId };
  }
}

async function caseFor(tx: EntityManager, message: { caseId: string | null }, number: string): Promise<string> {
  if (message.caseId !== null) throw new DomainError('message-has-case');
  const caseId = await findCaseNumbered(tx, readCaseNumber(number) ?? number.trim());
  if (caseId === null) throw new DomainError('case-number-unknown');
  return caseId;
}

async function record(tx: EntityManager, person: SignedInPerson, id: string, caseId: string): Promise<void> {
  const audited = { action: 'CHANGE', subjectKind: 'message', subjectId: id, details: { caseId } } as const;
  await recordAudit(tx, person.office.id, { actor: actorOf(person), ...audited });
}
