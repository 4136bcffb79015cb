import type { EntityManager } from 'typeorm';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import type { TakenJob } from './import.query.js';

/** A file of the case, in the order of the case: in the order in which it grew. */
export type SourceDocument = {
  id: string;
  submissionId: string;
  slot: string | null;
  purpose: 'form' | 'attachment' | 'report';
  title: string | null;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha512: string;
  fileKey: string;
  scanStatus: 'PENDING' | 'CLEAN' | 'INFECTED' | 'UNSCANNABLE' | 'NOT_CONFIGURED';
};

/** What a transfer reads: the submission as received, its case's number, and every file of the case. */
export type ImportSource = {
  caseNumber: string;
  receivedAt: Date;
  content: SubmissionContent;
  original: Buffer;
  documents: SourceDocument[];
};

type Head = Omit<ImportSource, 'documents'>;

/** Reads what a transfer needs, in the office's transaction. */
export async function readSource(tx: EntityManager, job: TakenJob): Promise<ImportSource> {
  const [head] = await tx.query<Head[]>(
    `SELECT c.number AS "caseNumber", s.received_at AS "receivedAt", s.content, s.original
     FROM submission s JOIN case_file c ON (c.office_id, c.id) = (s.office_id, s.case_id)
     WHERE s.id = $1`,
    [job.submissionId],
  );
  if (!head) throw new Error('a transfer points to no submission');
  const documents = await tx.query<(Omit<SourceDocument, 'sizeBytes'> & { sizeBytes: string })[]>(
    `SELECT d.id, d.submission_id AS "submissionId", d.slot, d.purpose, d.title, d.file_name AS "fileName",
            d.media_type AS "mediaType", d.size_bytes AS "sizeBytes", d.sha512, d.file_key AS "fileKey",
            d.scan_status AS "scanStatus"
     FROM document d JOIN submission s ON (s.office_id, s.id) = (d.office_id, d.submission_id)
     WHERE d.case_id = $1 ORDER BY s.captured_at, s.id, d.position`,
    [job.caseId],
  );
  return { ...head, documents: documents.map((row) => ({ ...row, sizeBytes: Number(row.sizeBytes) })) };
}

/** What a message that follows an application says of it: the id that its target knows, and what it said. */
export type FollowedApplication = { applicationId: string; application: SubmissionContent };

/** The application that an answer or a withdrawal is about: the one that was sent, else the case's first. */
export async function readFollowedApplication(tx: EntityManager, { caseId }: TakenJob): Promise<FollowedApplication> {
  const [followed] = await tx.query<FollowedApplication[]>(
    `SELECT coalesce(c.application_id, c.number) AS "applicationId", s.content AS application
     FROM case_file c JOIN submission s ON (s.office_id, s.case_id) = (c.office_id, c.id)
     LEFT JOIN import_job j ON (j.office_id, j.submission_id) = (s.office_id, s.id)
       AND j.target = 'SPECIALIST_SYSTEM' AND j.purpose = 'APPLICATION'
     WHERE c.id = $1 ORDER BY j.id IS NULL, s.received_at, s.id LIMIT 1`,
    [caseId],
  );
  if (!followed) throw new Error('a transfer points to a case without a submission');
  return followed;
}

/** The connection of an office to one kind of target; `sealedFor` is what its secrets open for. */
export type TargetConnection = { adapter: string; settings: unknown; sealedFor: string };

export async function findTarget(tx: EntityManager, kind: string): Promise<TargetConnection | null> {
  const [target] = await tx.query<TargetConnection[]>(
    `SELECT adapter, settings, office_id || '/' || id AS "sealedFor" FROM target_system WHERE kind = $1`,
    [kind],
  );
  return target ?? null;
}

/** @throws Error where the office has no such target; the transfer waits until it has one */
export async function readTarget(tx: EntityManager, kind: string): Promise<TargetConnection> {
  const target = await findTarget(tx, kind);
  if (!target) throw new Error(`the office has no target ${kind}`);
  return target;
}
