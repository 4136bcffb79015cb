import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { UrgencyFacts } from '@einkanal/domain/assessment/urgency';
import type { Origin, StaffAnswers } from '@einkanal/domain/case-file/case-file';
import type { MappingReport } from '@einkanal/domain/import/mapping/mapping-report';
import type { TransferPurpose } from '@einkanal/domain/import/import-policy';
import type { Transfer } from '@einkanal/domain/inbox/transfer-light';
import type { Finding } from '@einkanal/domain/intake/finding';
import type { SubmissionContent, SubmissionKind } from '@einkanal/domain/intake/submission';
import { REFUSED_VALUE } from '../import/transfer-list.query.js';
import type { ChecklistItemView, UrgencyReasonView } from './case-state.dto.js';
import { CASE_COLUMNS, type CaseRow } from './inbox.query.js';

type Tx = Pick<EntityManager, 'query'>;

export type SubmissionRow = {
  id: string;
  kind: SubmissionKind;
  origin: Origin;
  submittedAt: string | null;
  receivedAt: Date;
  capturedAt: Date;
  repeatOf: string | null;
  findings: Finding[];
  content: SubmissionContent;
  original: Buffer;
};

export type DocumentRow = {
  id: string;
  submissionId: string;
  position: number;
  slot: string | null;
  purpose: 'form' | 'attachment' | 'report';
  title: string | null;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha512: string;
  scanStatus: 'PENDING' | 'CLEAN' | 'INFECTED' | 'UNSCANNABLE' | 'NOT_CONFIGURED';
  scannedAt: Date | null;
};

export type JobRow = Transfer & {
  jobId: string;
  submissionId: string;
  purpose: TransferPurpose;
  attempts: number;
  externalReference: string | null;
  errorCode: string | null;
  errorPointer: string | null;
  errorText: string | null;
  /** As it would be sent, where exactly one value is refused; null elsewhere. */
  refusedValue: unknown;
  finishedAt: Date | null;
  /** How the message came about that the target took. */
  mappingReport: Partial<MappingReport> | null;
};

export type DeliveryRow = { jobId: string; documentId: string; name: string; externalReference: string };

export type EventRow = {
  id: string;
  type: string;
  at: Date;
  actor: string;
  actorName: string | null;
  data: Record<string, unknown>;
};

export async function findCase(tx: Tx, id: string): Promise<CaseRow | null> {
  const rows = await tx.query<CaseRow[]>(`SELECT ${CASE_COLUMNS} FROM case_file WHERE id = $1`, [id]);
  return rows[0] ?? null;
}

export function findSubmissions(tx: Tx, caseId: string): Promise<SubmissionRow[]> {
  return tx.query<SubmissionRow[]>(
    `SELECT id, kind, origin, submitted_at AS "submittedAt", received_at AS "receivedAt", captured_at AS "capturedAt",
       repeat_of AS "repeatOf", findings, content, original
     FROM submission WHERE case_id = $1 ORDER BY received_at, id`,
    [caseId],
  );
}

/** Documents in the order in which they were sent, submission by submission. */
export function findDocuments(tx: Tx, caseId: string): Promise<DocumentRow[]> {
  return tx.query<DocumentRow[]>(
    `SELECT d.id, d.submission_id AS "submissionId", d.position, d.slot, d.purpose, d.title, d.file_name AS "fileName",
       d.media_type AS "mediaType", d.size_bytes::float8 AS "sizeBytes", d.sha512, d.scan_status AS "scanStatus",
       d.scanned_at AS "scannedAt"
     FROM document d JOIN submission s ON s.office_id = d.office_id AND s.id = d.submission_id
     WHERE d.case_id = $1 ORDER BY s.received_at, s.id, d.position`,
    [caseId],
  );
}

export function findJobs(tx: Tx, caseId: string): Promise<JobRow[]> {
  return tx.query<JobRow[]>(
    `SELECT id AS "jobId", submission_id AS "submissionId", target, purpose, state, hold_reason AS "holdReason", attempts,
       next_attempt_at AS "nextAttemptAt", external_reference AS "externalReference", error_code AS "errorCode",
       error_pointer AS "errorPointer", error_text AS "errorText", finished_at AS "finishedAt",
       CASE WHEN state = 'SUCCEEDED' THEN mapping_report END AS "mappingReport", ${REFUSED_VALUE} AS "refusedValue"
     FROM import_job j WHERE case_id = $1 ORDER BY created_at, id`,
    [caseId],
  );
}

export function findDeliveries(tx: Tx, documentIds: string[]): Promise<DeliveryRow[]> {
  return tx.query<DeliveryRow[]>(
    `SELECT job_id AS "jobId", document_id AS "documentId", name, external_reference AS "externalReference"
     FROM document_delivery WHERE document_id = ANY ($1::uuid[]) ORDER BY delivered_at, id`,
    [documentIds],
  );
}

/** The facts about a case, oldest first, with the names of who caused them. */
export function findEvents(tx: Tx, caseId: string): Promise<EventRow[]> {
  return tx.query<EventRow[]>(
    `SELECT e.id, e.type, e.at, e.actor, coalesce(u.display_name, m.name) AS "actorName", e.data
     FROM case_event e
     LEFT JOIN app_user u ON e.actor = 'user:' || u.id
     LEFT JOIN machine_client m ON e.actor = 'client:' || m.client_id
     WHERE e.case_id = $1 ORDER BY e.at, e.seq`,
    [caseId],
  );
}

export type AssessedRow = {
  urgencyReasons: z.input<typeof UrgencyReasonView>[];
  checklist: z.input<typeof ChecklistItemView>[];
  urgencyFacts: UrgencyFacts | null;
  staffAnswers: StaffAnswers;
};

/** What the rules found about the case. */
export async function findAssessed(tx: Tx, caseId: string): Promise<AssessedRow> {
  const [row] = await tx.query<AssessedRow[]>(
    `SELECT urgency_reasons AS "urgencyReasons", checklist, urgency_facts AS "urgencyFacts",
       staff_answers AS "staffAnswers" FROM case_file WHERE id = $1`,
    [caseId],
  );
  return row ?? { urgencyReasons: [], checklist: [], urgencyFacts: null, staffAnswers: {} };
}

/**
 * Notes that somebody has looked. Whoever decided last may look again without taking from themselves the chance to
 * pull the decision back.
 */
export async function markOpened(tx: Tx, caseId: string, userId: string, now: Date): Promise<void> {
  await tx.query(
    `UPDATE case_file c SET opened_at = $3 WHERE c.id = $1 AND c.opened_at IS NULL AND $2::uuid IS DISTINCT FROM (
       SELECT k.user_id FROM command k WHERE k.case_id = c.id ORDER BY k.version DESC, k.at DESC LIMIT 1)`,
    [caseId, userId, now],
  );
}
