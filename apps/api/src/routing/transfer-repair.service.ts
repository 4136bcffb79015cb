import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { RepairView } from '../import/repair.dto.js';
import { countSameCause, findCorrections, findPages, findRepairableJob } from '../import/repair.query.js';
import { sightOf } from '../inbox/sight.js';
import { recordAudit } from '../platform/audit.js';
import { problem } from '../platform/problem-catalogue.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { toCorrectionViews, toFaultViews } from './transfer-repair-view.js';

/** What keeps a transfer from its target, and what a person can do about it. Every opening is in the audit. */
@Injectable()
export class TransferRepairService {
  constructor(private readonly db: DataSource) {}

  /** @throws Problem `not-found` where the office has no such transfer */
  async show(person: SignedInPerson, jobId: string): Promise<z.input<typeof RepairView>> {
    return withOffice(this.db, person.office.id, async (tx) => {
      const job = await findRepairableJob(tx, jobId);
      if (!job) throw problem('not-found');
      const sight = sightOf(person, job.protection);
      await recordAudit(tx, person.office.id, {
        actor: actorOf(person),
        action: 'READ',
        subjectKind: 'transfer',
        subjectId: jobId,
        details: { caseId: job.caseId, ...(person.reason === null ? {} : { reason: person.reason }) },
      });
      const corrections = await findCorrections(tx, jobId);
      const pages = await findPages(tx, job.caseId);
      const { caseId, caseNumber, version, target, state, isPassedOn } = job;
      return {
        ...{ jobId, caseId, caseNumber, version, target, state, isPassedOn },
        faults: state === 'NEEDS_ATTENTION' ? toFaultViews({ job, corrections, pages }, sight) : [],
        corrections: toCorrectionViews(corrections, sight),
        sameCause: job.errorCode === null ? 0 : await countSameCause(tx, job),
        isOwnCorrection: corrections.some((one) => one.madeBy === person.userId && !one.isTakenBack),
      };
    });
  }
}
