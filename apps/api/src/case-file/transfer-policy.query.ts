import type { EntityManager } from 'typeorm';
import type { HoldReason, ImportState, Target } from '@einkanal/domain/import/import-job';
import type { HoldFacts, TransferPurpose } from '@einkanal/domain/import/import-policy';
import type { SubmissionKind } from '@einkanal/domain/intake/submission';
import { readOfficeSettings } from '../office/office-settings.query.js';
import type { CaseFileEntity } from './case-file.entity.js';

export type CaseToTransfer = Pick<
  CaseFileEntity,
  'officeId' | 'id' | 'stage' | 'jurisdiction' | 'service' | 'matter' | 'birthDate' | 'passportKey' | 'isTest'
>;

type CaseHoldFacts = Omit<HoldFacts, 'kind' | 'hasUnscannedFiles' | 'isReleased'>;

/** What holds or releases the transfers of a case, as far as it is the same for all of them. */
export async function readCaseHoldFacts(tx: EntityManager, current: CaseToTransfer): Promise<CaseHoldFacts> {
  const { importPolicy } = await readOfficeSettings(tx, current.officeId);
  return {
    policy: importPolicy,
    jurisdiction: current.jurisdiction,
    isRouted: current.stage !== 'RECEIVED' && current.stage !== 'TRIAGE' && current.stage !== 'SECOND_LOOK',
    isPossibleDuplicate: await hasOpenDouble(tx, current),
  };
}

/** Another open case of the matter with the same passport and birth date that goes to the specialist system. */
async function hasOpenDouble(tx: EntityManager, current: CaseToTransfer): Promise<boolean> {
  if (current.passportKey === null || current.birthDate === 'unknown') return false;
  const [row] = await tx.query<{ found: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM case_file o
       WHERE o.passport_key = $1 AND o.birth_date = $2 AND o.id <> $3 AND o.closed_at IS NULL AND NOT o.is_test
         AND o.service = $4 AND o.matter IS NOT DISTINCT FROM $5
         AND EXISTS (SELECT FROM import_job j WHERE j.case_id = o.id AND j.target = 'SPECIALIST_SYSTEM'
           AND j.hold_reason IS DISTINCT FROM 'POSSIBLE_DUPLICATE' AND j.state NOT IN ('WAIVED', 'SUPERSEDED'))
     ) AS found`,
    [current.passportKey, current.birthDate, current.id, current.service, current.matter],
  );
  return row?.found ?? false;
}

export type OpenTransfer = {
  id: string;
  target: Target;
  purpose: TransferPurpose;
  state: ImportState;
  holdReason: HoldReason | null;
  kind: SubmissionKind;
  isReleased: boolean;
  hasUnscannedFiles: boolean;
};

/** The transfers of a case that are neither running nor settled, locked. */
export async function lockOpenTransfers(tx: EntityManager, caseId: string): Promise<OpenTransfer[]> {
  return tx.query<OpenTransfer[]>(
    `SELECT j.id, j.target, j.purpose, j.state, j.hold_reason AS "holdReason", s.kind,
            j.released_at IS NOT NULL AS "isReleased",
            EXISTS (SELECT FROM document d WHERE d.submission_id = s.id AND d.scan_status = 'PENDING')
              AS "hasUnscannedFiles"
     FROM import_job j JOIN submission s ON (s.office_id, s.id) = (j.office_id, j.submission_id)
     WHERE j.case_id = $1 AND j.state NOT IN ('RUNNING', 'SUCCEEDED', 'WAIVED', 'SUPERSEDED')
     ORDER BY j.id FOR UPDATE OF j`,
    [caseId],
  );
}

/** Takes transfers out of the outbox; what the relay is just handing on finds its transfer held. */
export async function takeFromOutbox(tx: EntityManager, jobIds: string[]): Promise<void> {
  await tx.query(
    `DELETE FROM outbox WHERE (office_id, id) IN (
       SELECT office_id, id FROM outbox WHERE subject_id = ANY ($1::uuid[]) FOR UPDATE SKIP LOCKED)`,
    [jobIds],
  );
}

/** Writes the state that follows; an attempt that was planned is forgotten. */
export async function setTransferState(
  tx: EntityManager,
  id: string,
  { state, holdReason }: { state: ImportState; holdReason: HoldReason | null },
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE import_job SET state = $2, hold_reason = $3, next_attempt_at = NULL, handed_on_at = NULL,
       finished_at = CASE WHEN $2 = 'SUPERSEDED' THEN $4::timestamptz END
     WHERE id = $1`,
    [id, state, holdReason, now],
  );
}
