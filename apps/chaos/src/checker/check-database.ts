import { noFindings, type Findings } from './findings.js';
import type { Holdings } from './holdings.js';

/** A transfer as the database tells of it; `successes` counts the facts that say it has succeeded. */
export type BelievedJob = {
  caseNumber: string;
  target: 'SPECIALIST_SYSTEM' | 'DMS';
  state: string;
  reference: string | null;
  errorCode: string | null;
  successes: number;
};

/** Where the database believes a document to lie. */
export type BelievedDelivery = {
  caseNumber: string;
  target: 'SPECIALIST_SYSTEM' | 'DMS';
  reference: string;
  sha512: string;
};

export type Beliefs = { jobs: BelievedJob[]; deliveries: BelievedDelivery[] };

/**
 * Compares what the database believes with what the targets hold. A transfer that succeeded twice was written to by a
 * worker that no longer held it.
 */
export function checkDatabase({ jobs, deliveries }: Beliefs, { applications, folders }: Holdings): Findings {
  const findings = noFindings();
  const tell = (sentence: string) => findings.differing.push(`the database: ${sentence}`);
  for (const { caseNumber, target, state, reference, errorCode, successes } of jobs) {
    const name = `${caseNumber} ${target}`;
    const held =
      target === 'DMS'
        ? folders.some((folder) => folder.caseNumber === caseNumber)
        : applications.some((one) => one.caseNumber === caseNumber && one.fileNumber === reference);
    if (state === 'SUCCEEDED' && !held) tell(`${name} succeeded, and the target does not hold ${reference ?? 'it'}`);
    if (state !== 'SUCCEEDED') tell(`${name} is ${state} ${errorCode ?? ''}`);
    if (state === 'SUCCEEDED' && successes !== 1) tell(`${name} succeeded ${successes} times`);
  }
  const held = new Set(
    folders.flatMap(({ caseNumber, documents }) => documents.map(({ id, sha512 }) => `${caseNumber} ${id} ${sha512}`)),
  );
  const fileNumbers = new Set(applications.map(({ caseNumber, fileNumber }) => `${caseNumber} ${fileNumber}`));
  for (const { caseNumber, target, reference, sha512 } of deliveries) {
    const isThere =
      target === 'DMS'
        ? held.has(`${caseNumber} ${reference} ${sha512}`)
        : fileNumbers.has(`${caseNumber} ${reference}`);
    if (!isThere) tell(`${caseNumber} ${target} has a document at ${reference} that the target does not hold`);
  }
  return findings;
}
