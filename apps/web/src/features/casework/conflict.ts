import type { InboxRow } from '../../api/messages.js';

export const COMPARED_FIELDS = ['stage', 'team', 'owner', 'waitingFor', 'until', 'urgency', 'jurisdiction'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** A field that either side changed: what it is by one's own decision and what it is now; who changed it is told apart. */
export type Difference = { field: ComparedField; mine: string | null; theirs: string | null; collides: boolean };

type Values = Record<ComparedField, string | null>;
type Compared = Pick<InboxRow, 'stage' | 'team' | 'owner' | 'waitingFor' | 'wait' | 'urgency' | 'jurisdiction'>;

/**
 * What an own decision and the case as it is now say differently about the case as it was seen. A field that only one
 * side changed collides with nothing.
 */
export function differences(seen: Compared, wanted: Compared, current: Compared): Difference[] {
  const [before, mine, theirs] = [valuesOf(seen), valuesOf(wanted), valuesOf(current)];
  return COMPARED_FIELDS.flatMap((field) => {
    const changedHere = mine[field] !== before[field];
    const changedThere = theirs[field] !== before[field];
    if (!changedHere && !changedThere) return [];
    const collides = changedHere && changedThere && mine[field] !== theirs[field];
    return [{ field, mine: changedHere ? mine[field] : null, theirs: changedThere ? theirs[field] : null, collides }];
  });
}

/** What a person typed for a decision; kept whatever becomes of it. */
export function typedTextOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const texts = ['reason', 'text', 'question', 'answer', 'consent'].map(
    (name) => (body as Record<string, unknown>)[name],
  );
  return texts.find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? null;
}

/** A change as the answer 412 lists it. */
export type ChangedBy = { field: string; by: string | null; at: string };

/** Who changed the case last since it was seen, by the answer 412; null where the system alone did. */
export function changedBy(members: Readonly<Record<string, unknown>>): ChangedBy | null {
  const fields = Array.isArray(members['fields']) ? (members['fields'] as ChangedBy[]) : [];
  return fields.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).find(({ by }) => by !== null) ?? null;
}

function valuesOf({ stage, team, owner, waitingFor, wait, urgency, jurisdiction }: Compared): Values {
  return {
    stage,
    team: team?.name ?? '',
    owner: owner?.name ?? '',
    waitingFor,
    until: wait.until,
    urgency,
    jurisdiction,
  };
}
