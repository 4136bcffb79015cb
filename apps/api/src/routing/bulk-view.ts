import type { z } from 'zod';
import { PROBLEMS, type ProblemCode } from '../platform/problem-catalogue.js';
import type { BulkView } from './bulk.dto.js';
import type { BulkItemRow, BulkRow } from './bulk.query.js';

/** An order with what has become of each case, in words. */
export function toBulkView(
  { id, command, createdAt, cancelledAt, finishedAt }: BulkRow,
  items: BulkItemRow[],
  { dryRun }: { dryRun: boolean },
): z.input<typeof BulkView> {
  const toDo = items.filter(({ outcome }) => outcome === null).length;
  const done = items.filter(({ outcome }) => outcome !== null && isSuccess(outcome)).length;
  return {
    ...{ id, command, dryRun, createdAt, cancelledAt, finishedAt },
    ...{ total: items.length, toDo, done, refused: items.length - toDo - done },
    items: items.map(({ caseId, number, outcome }) => ({ caseId, number, outcome, ...sentencesOf(outcome) })),
  };
}

function isSuccess(outcome: string): boolean {
  return outcome === 'done' || outcome === 'possible';
}

function sentencesOf(outcome: string | null): { de: string | null; en: string | null } {
  if (outcome === null || isSuccess(outcome)) return { de: null, en: null };
  const code: ProblemCode = Object.hasOwn(PROBLEMS, outcome) ? (outcome as ProblemCode) : 'unexpected-error';
  const { de, en } = PROBLEMS[code];
  return { de, en };
}
