import { ROOT } from '../../intake/message/application-message.js';
import type { PackageSpan } from './mapping-input.js';
import type { MappingRule } from './mapping-rules.js';

/** Changes whenever the same submission would give another message; stored with every transfer. */
export const MAPPING_VERSION = '3';

/** What became of one value of the submission: where it stands now, and by which rule it got there. */
export type MappingEntry = {
  /** JSON pointer into the submission; `''` for what we add ourselves (case number, time of receipt). */
  pointer: string;
  /** Path of local names with positions, as in `feldpfad`; or `SUMMARY` for what stands in the summary only. */
  target: string;
  /** As written into the message; null where only the summary has it, which needs no copy of it here. */
  value: string | null;
  rule: MappingRule;
  /** The correction that the value comes from, where a person made one for this transfer. */
  correction?: string;
  /** Where the file of a document travels, if not in the message. */
  packages?: PackageSpan;
};

/** One kind of character that the target cannot take, with what stands there instead. Positions count UTF-16 units. */
export type CharacterReplacement = { pointer: string; character: string; replacement: string; positions: number[] };

/** A value that is not in its element as it was sent. `reason` is a stable code; the summary shows every one of them. */
export type MappingLoss = { pointer: string; reason: LossReason };

export type LossReason =
  | 'no-latin-form'
  | 'not-a-full-date'
  | 'date-unreadable'
  | 'code-unknown'
  | 'address-incomplete'
  | 'address-abroad'
  | 'too-long'
  | 'house-number-not-splittable'
  | 'document-incomplete'
  | 'person-without-name'
  | 'only-with-another-kind'
  | 'in-original-only';

/** A file that goes into the DMS only. */
export type WithheldDocument = { documentId: string; fileName: string; reason: WithheldReason };

export type WithheldReason = 'format-not-transferable' | 'too-large' | 'infected';

/** How a submission became a message. Holds personal data: kept with the job, never logged. */
export type MappingReport = {
  version: string;
  entries: MappingEntry[];
  replacements: CharacterReplacement[];
  losses: MappingLoss[];
  withheld: WithheldDocument[];
};

/** The report of a message that was written: also the signs that the summary could only name (`U+4E2D`). */
export type WrittenReport = MappingReport & { undrawable: string[] };

/** The target of what has no element: it stands in the summary. */
export const SUMMARY = 'SUMMARY';

/** The element of the application's message for what has no other. */
export const REMARK = `${ROOT}/sonstigeAnmerkung`;

/** Of a message: its root, and the element for what has no other. */
export type MessagePlaces = { root: string; remark: string };

export const APPLICATION_PLACES: MessagePlaces = { root: ROOT, remark: REMARK };
