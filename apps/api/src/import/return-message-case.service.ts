import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readCaseNumber } from '@einkanal/domain/intake/case-number';
import { withOffice } from '../platform/tenant.js';
import { ReturnMessageEffect } from './return-message-effect.service.js';
import { findCasesNamed, findUnmatched, lockReturnMessage, type KeptReturnMessage } from './return-message.query.js';

/** Finds the case that a return message is about, at once or when it appears. */
@Injectable()
export class ReturnMessageCase {
  constructor(
    private readonly db: DataSource,
    private readonly effect: ReturnMessageEffect,
  ) {}

  /**
   * Matches a message that is kept and has no case, and applies it, in the caller's transaction.
   * @returns the case; null while nobody knows it
   */
  async match(tx: EntityManager, officeId: string, id: string): Promise<string | null> {
    const message = await lockReturnMessage(tx, id);
    if (!message) return null;
    if (message.caseId !== null) return message.caseId;
    const caseId = await this.find(tx, message);
    if (caseId !== null) await this.effect.apply(tx, officeId, message, caseId);
    return caseId;
  }

  /** A message may be faster than its application: what waits for its case is looked at again. @returns how many found it */
  async matchWaiting(officeId: string): Promise<number> {
    let matched = 0;
    const waiting = await withOffice(this.db, officeId, (tx) => findUnmatched(tx));
    for (const id of waiting)
      if ((await withOffice(this.db, officeId, (tx) => this.match(tx, officeId, id))) !== null) matched++;
    return matched;
  }

  /** Where both names are known they must mean the same case: else a person has to say which. */
  private async find(tx: EntityManager, { applicationId, triggerId }: KeptReturnMessage): Promise<string | null> {
    const number = readCaseNumber(applicationId);
    const { byApplication, byTrigger } = await findCasesNamed(tx, { number, applicationId, triggerId });
    const isBothKnown = byApplication.length > 0 && byTrigger.length > 0;
    const meant = isBothKnown ? byApplication.filter((id) => byTrigger.includes(id)) : [...byApplication, ...byTrigger];
    return meant.length === 1 ? (meant[0] ?? null) : null;
  }
}
