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
  const points = journals.flatMap(readJournal);
  const count = (is: 'seen' | 'hit') => new Set(points.filter((line) => line.is === is).map(({ point }) => point)).size;
  return [
    ...sentences.slice(0, MOST_TOLD),
    ...(sentences.length > MOST_TOLD ? [`  and ${sentences.length - MOST_TOLD} more`] : []),
    `  ${sent.length} sent in ${tries} tries: ${receipts} receipts, ${sent.length - receipts} never answered`,
    `lost ${all('lost').length} doubled ${all('doubled').length} differing ${all('differing').length}`,
    convergedMs === null ? 'never converged' : `converged after ${(convergedMs / 1_000).toFixed(1)} s`,
    `fault points hit ${count('hit')} of ${count('seen')}`,
  ];
}
