import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readCaseNumber } from '@einkanal/domain/intake/case-number';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import { supplementTarget } from '@einkanal/domain/intake/supplement';
import { CLOCK, type Clock } from '../platform/clock.js';
import { withOffice } from '../platform/tenant.js';
import { findCase, findCaseByNumber, findCaseOfChannel, type FoundCase } from './supplemented-case.query.js';

const MOST_MERGES = 20;

/** Finds the case that a submission belongs to by what it names, if the person agrees. */
@Injectable()
export class SupplementedCaseService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The open case, as it was read; null where a new one is to be opened. An application always opens its own.
   */
  async find(
    officeId: string,
    clientId: string,
    content: SubmissionContent,
  ): Promise<{ id: string; version: number } | null> {
    if (content.kind === 'APPLICATION') return null;
    const number = readCaseNumber(content.caseNumber ?? '');
    const { channelCaseId } = content;
    if (number === null && !channelCaseId) return null;
    return withOffice(this.db, officeId, async (tx) => {
      const byNumber = number === null ? null : await findCaseByNumber(tx, number);
      const named = byNumber ?? (channelCaseId ? await findCaseOfChannel(tx, clientId, channelCaseId) : null);
      return this.follow(tx, named, content);
    });
  }

  private async follow(tx: EntityManager, named: FoundCase | null, { applicant }: SubmissionContent) {
    let found = named;
    for (let merges = 0; found && merges < MOST_MERGES; merges++) {
      const target = supplementTarget(found, applicant, this.clock());
      if (target === 'new-case') return null;
      if (target !== 'follow') return { id: found.id, version: found.version };
      found = found.mergedInto === null ? null : await findCase(tx, found.mergedInto);
    }
    return null;
  }
}
