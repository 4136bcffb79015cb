import type { z } from 'zod';
import { GROUP_OF_SECTION } from '@einkanal/domain/inbox/field-section';
import { fieldAt } from '@einkanal/domain/inbox/known-field';
import { mayOpenDocument, type Sight } from '@einkanal/domain/inbox/section-rights';
import { limitOf } from '@einkanal/domain/import/repair/field-limit';
import { faultSentence } from '@einkanal/domain/import/repair/fault-sentence';
import { isAtOrBelow, layOver, valueAt } from '@einkanal/domain/import/repair/lay-over';
import { isIdentityField, pagesFor, repairLabel, toRepairValue } from '@einkanal/domain/import/repair/repair-field';
import { suggestionFor } from '@einkanal/domain/import/repair/suggestion';
import type { CorrectionView, FieldLimitView, RepairFaultView } from '../import/repair.dto.js';
import type { CorrectionRow, PageRow, RepairableJob } from '../import/repair.query.js';
import type { RefusedValue } from '../import/target-fault.js';

type RepairFacts = { job: RepairableJob; corrections: CorrectionRow[]; pages: PageRow[] };

/** Whether a place of the submission may be seen: its group is open and it does not give a protected person away. */
export function isVisible(pointer: string, { open, hidden }: Sight): boolean {
  const { section, sensitivity } = fieldAt(pointer);
  return open.has(GROUP_OF_SECTION[section]) && (sensitivity === null || !hidden.includes(sensitivity));
}

/** Everything that the target refused, as one person may see and repair it. */
export function toFaultViews(
  { job, corrections, pages }: RepairFacts,
  sight: Sight,
): z.input<typeof RepairFaultView>[] {
  const inForce = corrections.filter(({ isTakenBack }) => !isTakenBack);
  const current = layOver(job.content, inForce) ?? job.content;
  const seen = new Set<string>();
  return job.faults.flatMap(placesOf(job)).flatMap((fault) => {
    const key = `${fault.code} ${fault.pointer ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [toFaultView(fault, { job, current, isCorrected: isCorrected(fault.pointer, inForce), pages }, sight)];
  });
}

type Around = { job: RepairableJob; current: unknown; isCorrected: boolean; pages: PageRow[] };

function toFaultView(
  { code, pointer, text }: RefusedValue,
  { job, current, isCorrected: corrected, pages }: Around,
  sight: Sight,
): z.input<typeof RepairFaultView> {
  const isOpen = pointer === null || isVisible(pointer, sight);
  const original = isOpen && pointer !== null ? toRepairValue(valueAt(job.content, pointer)) : null;
  const value = isOpen && pointer !== null ? toRepairValue(valueAt(current, pointer)) : null;
  const isCorrectable = pointer !== null && isOpen && !job.isPassedOn && !isAtOrBelow(pointer, '/attachments');
  return {
    code,
    pointer,
    label: pointer === null ? null : repairLabel(pointer),
    sentence: faultSentence(code, pointer, isOpen ? value : undefined),
    // What a target wrote may quote any value of the applicant.
    text: sight.hidden.length > 0 || !isOpen ? null : text,
    original,
    current: value,
    isCorrected: corrected,
    isCorrectable,
    isWithheld: !isOpen,
    limit: isCorrectable ? toLimitView(pointer) : null,
    suggestion: isCorrectable ? suggestionFor(pointer, value) : null,
    isIdentity: pointer !== null && isIdentityField(pointer),
    documentId: pointer === null ? null : pageFor(pointer, job, pages, sight),
  };
}

/** A part that holds several fields is repaired field by field. */
function placesOf({ content }: RepairableJob) {
  return (fault: RefusedValue): RefusedValue[] => {
    const isPart = fault.pointer !== null && !isAtOrBelow(fault.pointer, '/attachments');
    const value = isPart ? valueAt(content, fault.pointer ?? '') : undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [fault];
    const fields = Object.entries(value).filter(([, inner]) => typeof inner !== 'object');
    return fields.length === 0
      ? [fault]
      : fields.map(([key]) => ({ ...fault, pointer: `${fault.pointer ?? ''}/${key}` }));
  };
}

function isCorrected(pointer: string | null, corrections: readonly CorrectionRow[]): boolean {
  return corrections.some((correction) => correction.pointer === pointer);
}

function toLimitView(pointer: string): z.input<typeof FieldLimitView> {
  const { kind, maxLength, maxItems, choices, sentence } = limitOf(pointer);
  return { kind, maxLength, maxItems, choices, sentence };
}

/** The page that shows the value: of the kinds that do the best one that can be opened, the same submission first. */
function pageFor(pointer: string, job: RepairableJob, pages: PageRow[], sight: Sight): string | null {
  const open = pages.filter((page) => page.isReadable && mayOpenDocument(page, sight));
  const attachment = /^\/attachments\/(\d+)/.exec(pointer)?.[1];
  if (attachment !== undefined)
    return (
      open.find((page) => page.submissionId === job.submissionId && page.position === Number(attachment))?.id ?? null
    );
  for (const slot of pagesFor(pointer)) {
    const fitting = open.filter((page) => page.slot === slot);
    const page = fitting.find((one) => one.submissionId === job.submissionId) ?? fitting[0];
    if (page) return page.id;
  }
  return null;
}

/** Who corrected what; a value that is closed to the reader is left out with its line. */
export function toCorrectionViews(
  corrections: readonly CorrectionRow[],
  sight: Sight,
): z.input<typeof CorrectionView>[] {
  return corrections
    .filter(({ pointer }) => isVisible(pointer, sight))
    .map((row) => ({ ...row, label: repairLabel(row.pointer) }));
}
