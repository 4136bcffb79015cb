import type { PersonSession } from '../sending/person-session.js';
import type { CaseRow } from './case-row.js';

/** A command and what it is called in the log. */
export type Attempt = { name: string; input: object; says: string };

/**
 * Takes the first case of a list that fits and carries out commands on it, one after the other. A case that says no is
 * left for the next one, as a person would.
 * @returns what was done, in words; null where no case would have it
 */
export async function decideFirst(
  session: PersonSession,
  list: string,
  fits: (row: CaseRow) => boolean,
  commandsFor: (row: CaseRow) => readonly Attempt[],
): Promise<string | null> {
  const { body } = await session.get<{ rows: CaseRow[] }>(`/inbox?${list}&limit=200`);
  for (const row of body.rows.filter(fits)) {
    const done = await carryOut(session, row, commandsFor(row));
    if (done !== null) return `${done} ${row.number}`;
  }
  return null;
}

async function carryOut(session: PersonSession, row: CaseRow, attempts: readonly Attempt[]): Promise<string | null> {
  let { version } = row;
  let done: string | null = null;
  for (const { name, input, says } of attempts) {
    const { status, body } = await session.command<{ version?: number; case?: CaseRow }>(row.id, version, name, input);
    if (status !== 200) return done;
    version = body.case?.version ?? body.version ?? version + 1;
    done = says;
  }
  return done;
}
