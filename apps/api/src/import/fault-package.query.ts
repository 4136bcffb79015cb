import type { EntityManager } from 'typeorm';
import type { ImportState, Target } from '@einkanal/domain/import/import-job';
import type { MappingReport } from '@einkanal/domain/import/mapping/mapping-report';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';

type Tx = Pick<EntityManager, 'query'>;

export type PackagedJob = {
  jobId: string;
  submissionId: string;
  messageId: string;
  caseNumber: string;
  target: Target;
  adapter: string | null;
  state: ImportState;
  attempts: number;
  mappingVersion: string | null;
  mappingReport: Partial<MappingReport> | null;
  payloadSha512: string | null;
  createdAt: Date;
  releasedAt: Date | null;
  nextAttemptAt: Date | null;
  finishedAt: Date | null;
  content: SubmissionContent;
};

export async function findPackagedJob(tx: Tx, jobId: string): Promise<PackagedJob | null> {
  const [row] = await tx.query<PackagedJob[]>(
    `SELECT j.id AS "jobId", j.submission_id AS "submissionId", j.message_id AS "messageId", c.number AS "caseNumber",
       j.target, t.adapter, j.state, j.attempts, j.mapping_version AS "mappingVersion",
       j.mapping_report AS "mappingReport", j.payload_sha512 AS "payloadSha512", j.created_at AS "createdAt",
       j.released_at AS "releasedAt", j.next_attempt_at AS "nextAttemptAt", j.finished_at AS "finishedAt", s.content
     FROM import_job j
     JOIN case_file c ON (c.office_id, c.id) = (j.office_id, j.case_id)
     JOIN submission s ON (s.office_id, s.id) = (j.office_id, j.submission_id)
     LEFT JOIN target_system t ON (t.office_id, t.kind) = (j.office_id, j.target)
     WHERE j.id = $1`,
    [jobId],
  );
  return row ?? null;
}
