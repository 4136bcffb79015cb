import { readJournal } from '../proxy/fault-points.js';
import { receiptsOf, type SentCase } from '../checker/sent-case.js';
import type { Findings } from '../checker/findings.js';

const MOST_TOLD = 20;

type Counted = { sent: readonly SentCase[]; findings: readonly Findings[]; convergedMs: number | null };

/** Whether everything is as it must be. */
export function isGood({ findings, convergedMs }: Counted): boolean {
  return convergedMs !== null && findings.every((one) => Object.values(one).every((list) => list.length === 0));
}

/** The result in lines, the worst first. */
export function reportLines(counted: Counted, journals: readonly string[]): string[] {
  const { sent, findings, convergedMs } = counted;
  const all = (kind: keyof Findings) => findings.flatMap((one) => one[kind]);
  const sentences = (['lost', 'doubled', 'differing'] as const).flatMap((kind) =>
    all(kind).map((sentence) => `  ${kind}: ${sentence}`),
  );
  const receipts = sent.filter((one) => receiptsOf(one).length > 0).length;
  const tries = sent.reduce((sum, { answers }) => sum + answers.length, 0);
  const points = readPoints(journals);
  return [
    ...sentences.slice(0, MOST_TOLD),
    ...(sentences.length > MOST_TOLD ? [`  and ${sentences.length - MOST_TOLD} more`] : []),
    `  ${sent.length} sent in ${tries} tries: ${receipts} receipts, ${sent.length - receipts} never answered`,
    `lost ${all('lost').length} doubled ${all('doubled').length} differing ${all('differing').length}`,
    convergedMs === null ? 'never converged' : `converged after ${(convergedMs / 1_000).toFixed(1)} s`,
    `fault points hit ${points.filter(({ isHit }) => isHit).length} of ${points.length}`,
  ];
}

/** Every fault point with its number, and whether something happened there. */
export function pointLines(journals: readonly string[]): string[] {
  return readPoints(journals).map(({ point, isHit }, at) => `  ${at + 1} ${isHit ? 'hit' : '   '} ${point}`);
}

function readPoints(journals: readonly string[]): { point: string; isHit: boolean }[] {
  const lines = journals.flatMap(readJournal);
  const hit = new Set(lines.filter(({ is }) => is === 'hit').map(({ point }) => point));
  return [...new Set(lines.map(({ point }) => point))].sort().map((point) => ({ point, isHit: hit.has(point) }));
}
