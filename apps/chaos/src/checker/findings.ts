/** What is wrong in the end, as sentences with case numbers and without names. */
export type Findings = { lost: string[]; doubled: string[]; differing: string[] };

/** Nothing found yet. */
export function noFindings(): Findings {
  return { lost: [], doubled: [], differing: [] };
}

/** Files a count where one is right: none is lost, several are doubled. */
export function expectOne(findings: Findings, count: number, what: string): void {
  if (count === 0) findings.lost.push(what);
  if (count > 1) findings.doubled.push(`${what}: ${count} times`);
}
