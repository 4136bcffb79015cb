import { checkSubmission } from '../intake/submission-check.js';
import type { Finding } from '../intake/finding.js';
import { anApplication } from './builders.js';
import { aCheckContext } from './known-codes.js';
import type { Patch } from './patch.js';

/** What the check finds in an application with these changes; they must not be faults. */
export function findingsOf(patch: Patch): Finding[] {
  const verdict = checkSubmission(anApplication(patch), aCheckContext());
  if (verdict.kind === 'refused') throw new Error(`Refused: ${JSON.stringify(verdict.faults)}`);
  return verdict.findings;
}

/** The same in short: `field-missing /applicant/birthDate`. */
export function foundIn(patch: Patch): string[] {
  return findingsOf(patch).map(({ code, pointer }) => `${code} ${pointer}`);
}
