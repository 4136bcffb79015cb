import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { NoteEntity, type NoteKind } from './note.entity.js';

export type NewNote = {
  case: { officeId: string; id: string };
  kind: NoteKind;
  text: string;
  authorId: string;
  at: Date;
  answers?: string | null;
};

/** Writes what a person has to say about a case, in the caller's transaction. @returns the note's id */
export async function writeNote(tx: EntityManager, { case: of, answers = null, ...note }: NewNote): Promise<string> {
  const id = randomUUID();
  await tx.insert(NoteEntity, { officeId: of.officeId, id, caseId: of.id, answers, ...note });
  return id;
}

/** The question of a case that waits for its answer. */
export async function openQuestion(tx: Pick<EntityManager, 'query'>, caseId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT q.id FROM note q WHERE q.case_id = $1 AND q.kind = 'QUESTION' AND q.retracted_at IS NULL
       AND NOT EXISTS (SELECT FROM note a WHERE a.answers = q.id AND a.retracted_at IS NULL)
     ORDER BY q.at DESC LIMIT 1`,
    [caseId],
  );
  return row?.id ?? null;
}
