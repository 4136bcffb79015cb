import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { mask, maskDocument, maskPointer } from '@einkanal/domain/import/repair/mask';
import { recordAudit } from '../platform/audit.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import { PRODUCT_VERSION } from '../platform/product-version.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import type { FaultPackage } from './fault-package.dto.js';
import { findPackagedJob, type PackagedJob } from './fault-package.query.js';
import { findSteps } from './import-step.query.js';
import { findCorrections, findRepairableJob } from './repair.query.js';

/** Puts together what a vendor needs to find a fault, and nothing that anybody sent. */
@Injectable()
export class FaultPackageService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` where the office has no such transfer */
  async make(person: SignedInPerson, jobId: string): Promise<z.input<typeof FaultPackage>> {
    return withOffice(this.db, person.office.id, async (tx) => {
      const job = await findPackagedJob(tx, jobId);
      const refused = await findRepairableJob(tx, jobId);
      if (!job || !refused) throw problem('not-found');
      await recordAudit(tx, person.office.id, {
        actor: actorOf(person),
        action: 'DOWNLOAD',
        subjectKind: 'fault-package',
        subjectId: jobId,
      });
      const { submissionId, messageId, caseNumber, target, state, attempts, payloadSha512 } = job;
      return {
        format: 'einkanal-fault-package/1',
        madeAt: this.clock(),
        versions: { product: PRODUCT_VERSION, adapter: job.adapter ?? 'none', mapping: job.mappingVersion },
        ...{ jobId, submissionId, messageId, caseNumber, target, state, attempts, payloadSha512 },
        times: {
          createdAt: job.createdAt,
          releasedAt: job.releasedAt,
          nextAttemptAt: job.nextAttemptAt,
          finishedAt: job.finishedAt,
        },
        // What a target wrote may quote the applicant.
        faults: refused.faults.map(({ code, pointer, text }) => ({
          code,
          pointer: pointer === null ? null : maskPointer(pointer),
          text: text === null ? null : mask(text),
        })),
        steps: await findSteps(tx, [jobId]),
        corrections: (await findCorrections(tx, jobId))
          .filter(({ isTakenBack }) => !isTakenBack)
          .map(({ pointer, at, value }) => ({ pointer: maskPointer(pointer), at, value: mask(value) })),
        message: messageOf(job),
      };
    });
  }
}

function messageOf({ content, mappingReport }: PackagedJob): z.input<typeof FaultPackage>['message'] {
  return {
    application: maskDocument(content),
    fields: (mappingReport?.entries ?? []).map(({ target, pointer, rule, value }) => ({
      place: target,
      pointer: maskPointer(pointer),
      rule,
      value: value === null ? null : mask(value),
    })),
    losses: (mappingReport?.losses ?? []).map(({ pointer, reason }) => ({ pointer: maskPointer(pointer), reason })),
  };
}
