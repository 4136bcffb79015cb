import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { CaseStage, Jurisdiction, Urgency, WaitingFor, WakeEvent } from '@einkanal/domain/case-file/case-file';
import type { Emergency } from '@einkanal/domain/case-file/emergency';
import type { Transfer } from '@einkanal/domain/inbox/transfer-light';
import type { OnlineService, Protection, SubmissionKind } from '@einkanal/domain/intake/submission';
import { findHandovers, findPeople, type CasePeople, type HandoverRow } from '../case-file/case-surroundings.query.js';
import type { JurisdictionVerdictView, SuggestionView } from './case-state.dto.js';

/** A row of `case_file` as the list needs it. `cursorAt` keeps the microseconds that a Date loses. */
export type CaseRow = {
  id: string;
  number: string;
  version: number;
  stage: CaseStage;
  waitingFor: WaitingFor;
  jurisdiction: Jurisdiction;
  urgency: Urgency;
  kind: SubmissionKind;
  service: OnlineService;
  matter: string | null;
  paragraph: string | null;
  applicationKind: string | null;
  protection: Protection;
  familyName: string;
  givenNames: string;
  birthDate: string;
  azrNumber: string | null;
  representativeName: string | null;
  titleValidUntil: string | null;
  submissionCount: number;
  receivedAt: Date;
  cursorAt: string;
  openedAt: Date | null;
  dueOn: string | null;
  waitingSince: Date | null;
  wakeOn: string | null;
  wakeEvent: WakeEvent | null;
  emergency: Emergency | null;
  emergencyDueAt: Date | null;
  jurisdictionVerdict: z.input<typeof JurisdictionVerdictView> | null;
  suggestion: StoredSuggestion | null;
  urgencyValue: number;
  missingCount: number;
  unclearCount: number;
  result: string | null;
  withdrawnOn: string | null;
  isTest: boolean;
};

/** The suggestion as the rules left it: the team by the code that they know. */
export type StoredSuggestion = Omit<z.input<typeof SuggestionView>, 'team'> & { teamCode: string | null };

/** The columns of a `CaseRow`, for every query that reads one. */
export const CASE_COLUMNS = `id, number, version, stage, waiting_for AS "waitingFor", jurisdiction, urgency, kind, service,
  matter, paragraph, application_kind AS "applicationKind", protection, family_name AS "familyName",
  given_names AS "givenNames", birth_date AS "birthDate", azr_number AS "azrNumber",
  representative_name AS "representativeName", title_valid_until::text AS "titleValidUntil",
  submission_count AS "submissionCount", received_at AS "receivedAt",
  opened_at AS "openedAt", due_on::text AS "dueOn", waiting_since AS "waitingSince", wake_on::text AS "wakeOn",
  wake_event AS "wakeEvent", emergency, emergency_due_at AS "emergencyDueAt",
  jurisdiction_verdict AS "jurisdictionVerdict", suggestion, urgency_value AS "urgencyValue",
  missing_count AS "missingCount", unclear_count AS "unclearCount", result, withdrawn_on::text AS "withdrawnOn",
  is_test AS "isTest",
  to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "cursorAt"`;

export type CaseFacts = {
  caseId: string;
  findingCount: number;
  documentCount: number;
  cameThroughGateway: boolean;
  lastEvent: { type: string; at: Date } | null;
  transfers: Transfer[];
  people: CasePeople | undefined;
  handover: HandoverRow | null;
};

/** What the list tells beside the case itself, for the cases of one page. */
export async function findFacts(
  tx: Pick<EntityManager, 'query'>,
  caseIds: string[],
  now: Date,
): Promise<Map<string, CaseFacts>> {
  const counts = await tx.query<
    (Pick<CaseFacts, 'caseId' | 'findingCount' | 'documentCount' | 'cameThroughGateway'> & {
      type: string | null;
      at: Date | null;
    })[]
  >(
    `SELECT c.id AS "caseId", e.type, e.at,
       (SELECT coalesce(sum(jsonb_array_length(s.findings)), 0)::int FROM submission s WHERE s.case_id = c.id)
         AS "findingCount",
       (SELECT count(*)::int FROM document d WHERE d.case_id = c.id) AS "documentCount",
       EXISTS (SELECT FROM message m WHERE m.case_id = c.id AND m.type = '130101' AND m.way = 'GATEWAY')
         AS "cameThroughGateway"
     FROM unnest($1::uuid[]) AS c (id)
     LEFT JOIN LATERAL (SELECT type, at FROM case_event WHERE case_id = c.id ORDER BY at DESC, seq DESC LIMIT 1) e ON true`,
    [caseIds],
  );
  const transfers = await tx.query<(Transfer & { caseId: string })[]>(
    `SELECT case_id AS "caseId", target, state, hold_reason AS "holdReason", next_attempt_at AS "nextAttemptAt"
     FROM import_job WHERE case_id = ANY ($1::uuid[])`,
    [caseIds],
  );
  const people = await findPeople(tx, caseIds, now);
  const handovers = await findHandovers(tx, caseIds);
  return new Map(
    counts.map(({ caseId, findingCount, documentCount, cameThroughGateway, type, at }) => [
      caseId,
      {
        caseId,
        findingCount,
        documentCount,
        cameThroughGateway,
        lastEvent: type !== null && at !== null ? { type, at } : null,
        transfers: transfers.filter((transfer) => transfer.caseId === caseId),
        people: people.get(caseId),
        handover: handovers.find((handover) => handover.caseId === caseId) ?? null,
      },
    ]),
  );
}

/** How many refusals nobody has answered, up to `most` + 1: nobody waits for an exact total of a long list. */
export async function countRefusals(tx: Pick<EntityManager, 'query'>, most: number): Promise<number> {
  const [counted] = await tx.query<[{ count: number }]>(
    `SELECT count(*)::int FROM (SELECT FROM refusal WHERE resolved_at IS NULL LIMIT $1) r`,
    [most + 1],
  );
  return counted.count;
}
