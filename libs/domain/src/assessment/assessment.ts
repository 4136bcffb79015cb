import type { Jurisdiction } from '../case-file/case-file.js';
import type { SubmissionContent } from '../intake/submission.js';

/** What the office's rules say about a submission. A rule suggests; only a person confirms. */
export type Assessment = {
  jurisdiction: Extract<Jurisdiction, 'UNCHECKED' | 'OURS' | 'SUSPECTED_OTHER'>;
  rulesVersion: string;
};

/** Changes whenever the same submission would be judged in another way; stored with every assessment. */
export const RULES_VERSION = '0';

/** Judges a submission. This version knows no territory, so it says honestly that nothing was checked. */
export function assess(_content: SubmissionContent): Assessment {
  return { jurisdiction: 'UNCHECKED', rulesVersion: RULES_VERSION };
}
