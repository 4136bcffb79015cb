import { berlinDay } from '../time/working-day.js';
import { addressFindings } from './address-findings.js';
import { attachmentFindings } from './attachment-entry.js';
import { characterFindings } from './character-findings.js';
import { codeFindings, type KnownCodes } from './code-findings.js';
import { dateFindings } from './date-findings.js';
import { firstOf, type Fault, type Finding } from './finding.js';
import { formFindings } from './form-findings.js';
import { missingFields } from './missing-fields.js';
import { personFindings } from './person-findings.js';
import { otherFaults, shapeFaults } from './submission-fault.js';
import type { SubmissionContent } from './submission.js';

/** What a submission is judged against. */
export type CheckContext = {
  /** When it arrived. */
  now: Date;
  /** ABH-Kennungen of the offices that this deployment serves. */
  offices: ReadonlySet<string>;
  /** Of `knownCodes`, made once. */
  codes: KnownCodes;
};

/** The findings of what is refused are for the check only; there are none where the shape does not allow to look. */
export type SubmissionVerdict =
  | { kind: 'accepted'; content: SubmissionContent; findings: Finding[] }
  | { kind: 'refused'; faults: Fault[]; findings: Finding[] };

/**
 * Judges the JSON of a submission before its first file is read: every fault at once, and everything that a person
 * should know about it. `content` is the value itself: unknown keys are kept at every level.
 */
export function checkSubmission(value: unknown, context: CheckContext): SubmissionVerdict {
  const shape = shapeFaults(value);
  const faults = firstOf([...shape, ...otherFaults(value, context.offices)], 'further-faults');
  if (shape.length > 0) return { kind: 'refused', faults, findings: [] };
  const content = value as SubmissionContent;
  const { now, codes } = context;
  const today = berlinDay(now);
  const found = [
    ...missingFields(content),
    ...personFindings(content, today, codes.findNationality),
    ...codeFindings(content, codes),
    ...dateFindings(content, now, today),
    ...formFindings(content),
    ...addressFindings(content),
    ...characterFindings(content),
    ...attachmentFindings(content.attachments ?? []),
  ];
  const findings = firstOf(found, 'further-findings');
  return faults.length > 0 ? { kind: 'refused', faults, findings } : { kind: 'accepted', content, findings };
}
