import type { EntityManager } from 'typeorm';
import type { NoteKind } from './note.entity.js';

type Tx = Pick<EntityManager, 'query'>;
type Named = { id: string; name: string };

export type HandoverRow = {
  id: string;
  state: 'PREPARED' | 'SENT' | 'ACCEPTED' | 'RETURNED';
  toName: string;
  answersHere: boolean;
  basis: 'CONSENT' | 'STATUTORY';
  reason: string;
  preparedAt: Date;
  sentAt: Date | null;
  answeredAt: Date | null;
  returnReason: string | null;
};

/** Who has a case, who works on it, and to whom it is offered, in words that can be shown. */
export type CasePeople = {
  caseId: string;
  team: Named | null;
  owner: Named | null;
  secondLookBy: Named | null;
  lease: (Named & { until: string }) | null;
  suggestedTeam: Named | null;
};

/** The people and teams of the cases of one page. */
export async function findPeople(tx: Tx, caseIds: string[], now: Date): Promise<Map<string, CasePeople>> {
  const rows = await tx.query<CasePeople[]>(
    `SELECT c.id AS "caseId",
       CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'name', t.name) END AS team,
       CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.display_name) END AS owner,
       CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', a.display_name) END AS "secondLookBy",
       CASE WHEN l.user_id IS NOT NULL THEN jsonb_build_object('id', l.user_id, 'name', u.display_name, 'until', l.until)
         END AS lease,
       CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name) END AS "suggestedTeam"
     FROM case_file c
     LEFT JOIN team t ON t.id = c.team_id
     LEFT JOIN app_user o ON o.id = c.owner_id
     LEFT JOIN app_user a ON a.id = c.second_look_by
     LEFT JOIN lease l ON l.case_id = c.id AND l.until > $2
     LEFT JOIN app_user u ON u.id = l.user_id
     LEFT JOIN team s ON s.active AND CASE WHEN c.staff_answers ->> 'rightTeamId' IS NULL
       THEN s.code = c.suggestion ->> 'teamCode' ELSE s.id = (c.staff_answers ->> 'rightTeamId')::uuid END
     WHERE c.id = ANY ($1::uuid[])`,
    [caseIds, now],
  );
  return new Map(rows.map((row) => [row.caseId, row]));
}

/** The offers of a case to other offices, newest first. */
export async function findHandovers(tx: Tx, caseIds: string[]): Promise<(HandoverRow & { caseId: string })[]> {
  return tx.query<(HandoverRow & { caseId: string })[]>(
    `SELECT case_id AS "caseId", id, state, to_name AS "toName", to_office IS NOT NULL AS "answersHere", basis, reason,
       prepared_at AS "preparedAt", sent_at AS "sentAt", answered_at AS "answeredAt", return_reason AS "returnReason"
     FROM handover WHERE case_id = ANY ($1::uuid[]) ORDER BY prepared_at DESC`,
    [caseIds],
  );
}

export type NoteRow = {
  id: string;
  kind: NoteKind;
  text: string;
  author: Named;
  at: Date;
  answers: string | null;
  retractedAt: Date | null;
};

/** What colleagues wrote, newest first. */
export async function findNotes(tx: Tx, caseId: string): Promise<NoteRow[]> {
  return tx.query<NoteRow[]>(
    `SELECT n.id, n.kind, n.text, jsonb_build_object('id', u.id, 'name', u.display_name) AS author, n.at, n.answers,
       n.retracted_at AS "retractedAt"
     FROM note n JOIN app_user u ON u.id = n.author_id WHERE n.case_id = $1 ORDER BY n.at DESC, n.id DESC`,
    [caseId],
  );
}

export type TaskRow = {
  id: string;
  kind: 'CLOSE_IN_SPECIALIST_SYSTEM';
  reference: string | null;
  createdAt: Date;
  doneAt: Date | null;
  doneBy: string | null;
};

/** What is left to do in other systems. */
export async function findTasks(tx: Tx, caseId: string): Promise<TaskRow[]> {
  return tx.query<TaskRow[]>(
    `SELECT t.id, t.kind, t.reference, t.created_at AS "createdAt", t.done_at AS "doneAt", u.display_name AS "doneBy"
     FROM case_task t LEFT JOIN app_user u ON u.id = t.done_by WHERE t.case_id = $1 ORDER BY t.created_at`,
    [caseId],
  );
}
