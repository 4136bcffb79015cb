import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { readCaseNumber } from '@einkanal/domain/intake/case-number';
import { findCaseNumbered, lockReturnMessage } from '../import/return-message.query.js';
import { ReturnMessageEffect } from '../import/return-message-effect.service.js';
import { recordAudit } from '../platform/audit.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';

/** People say which case a return message is about, where its own names do not tell. */
@Injectable()
export class MessageAssignmentService {
  constructor(
    private readonly db: DataSource,
    private readonly effect: ReturnMessageEffect,
  ) {}

  /**
   * @throws DomainError `case-number-unknown`, `not-found` where there is no such message, `message-has-case` where
   *   somebody or the round was first
   */
  async assign(person: SignedInPerson, id: string, number: string): Promise<{ caseId: string }> {
    const officeId = person.office.id;
    return withOffice(this.db, officeId, async (tx) => {
      const message = await lockReturnMessage(tx, id);
      if (!message) throw new DomainError('not-found');
      if (message.caseId !== null) throw new DomainError('message-has-case');
      const caseId = await findCaseNumbered(tx, readCaseNumber(number) ?? number.trim());
      if (caseId === null) throw new DomainError('case-number-unknown');
      await recordAudit(tx, officeId, {
        actor: actorOf(person),
        action: 'CHANGE',
        subjectKind: 'message',
        subjectId: id,
        details: { caseId },
      });
      await this.effect.apply(tx, officeId, message, caseId, actorOf(person));
      return { caseId };
    });
  }
}
