import type { z } from 'zod';
import { caseSections } from '@einkanal/domain/inbox/case-sections';
import type { Words } from '@einkanal/domain/inbox/field-reader';
import { GROUP_OF_SECTION } from '@einkanal/domain/inbox/field-section';
import { fieldAt } from '@einkanal/domain/inbox/known-field';
import { visibleSections, type Sight } from '@einkanal/domain/inbox/section-rights';
import type { Finding } from '@einkanal/domain/intake/finding';
import { readJsonText } from '@einkanal/domain/intake/json-text';
import { sentenceFor } from '@einkanal/domain/intake/sentences';
import type { SubmissionRow } from './case-view.query.js';
import type { SubmissionView } from './case-view.dto.js';

/** A submission as one person may see it. */
export function toSubmissionView(row: SubmissionRow, words: Words, sight: Sight): z.input<typeof SubmissionView> {
  const { content, original, ...facts } = row;
  const reading = readJsonText(original);
  const numbersAsWritten = reading.kind === 'read' ? reading.json.numbersAsWritten : new Map<string, string>();
  const seesText = sight.open.has('special') && sight.hidden.length === 0;
  const sections = caseSections({ content, numbersAsWritten }, words);
  const message = sections.flatMap(({ fields }) => fields).find(({ pointer }) => pointer === '/message');
  return {
    ...facts,
    findings: row.findings.map((finding) => toFindingView(finding, sight)),
    sections: visibleSections(sections, sight),
    message: seesText ? (message?.text.de ?? null) : null,
  };
}

// A sentence may quote the value; where that is closed, it says only which field is meant.
function toFindingView(finding: Finding, { open, hidden }: Sight) {
  const { section, sensitivity } = fieldAt(finding.pointer);
  const isClosed = !open.has(GROUP_OF_SECTION[section]) || (sensitivity !== null && hidden.includes(sensitivity));
  const told = isClosed ? { code: 'withheld', pointer: finding.pointer } : finding;
  return { code: finding.code, pointer: finding.pointer, ...sentenceFor(told) };
}
