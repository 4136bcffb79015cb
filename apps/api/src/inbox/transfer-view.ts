import type { z } from 'zod';
import { confirmedState } from '@einkanal/domain/import/confirmation';
import { isStillKept } from '@einkanal/domain/import/open-fault';
import { valueWays } from '@einkanal/domain/import/mapping/value-way';
import { valueSentence } from '@einkanal/domain/import/repair/fault-sentence';
import { isAtOrBelow, valueAt } from '@einkanal/domain/import/repair/lay-over';
import { toRepairValue, type RepairValue } from '@einkanal/domain/import/repair/repair-field';
import { transferSentence } from '@einkanal/domain/import/transfer-sentence';
import { PROTECTED_TEXT, type Sight } from '@einkanal/domain/inbox/section-rights';
import type { Label } from '@einkanal/domain/intake/vocabulary';
import type { ConfirmationRow } from '../import/confirmation.query.js';
import type { StepRow } from '../import/import-step.query.js';
import type { DeliveryRow, JobRow, SubmissionRow } from './case-view.query.js';
import type { DocumentView, SubmissionView, TransferView, ValueWayView } from './case-view.dto.js';

type Shown = {
  documents: readonly z.input<typeof DocumentView>[];
  submissions: readonly z.input<typeof SubmissionView>[];
};
export type TransferRows = {
  jobs: JobRow[];
  steps: StepRow[];
  confirmations: ConfirmationRow[];
  deliveries: DeliveryRow[];
  contents: readonly Pick<SubmissionRow, 'id' | 'content'>[];
};

/** The transfers of a case as one person may see them. What a target wrote may quote the applicant. */
export function toTransferViews(
  { jobs, steps, confirmations, deliveries, contents }: TransferRows,
  { documents, submissions }: Shown,
  { hidden }: Sight,
): z.input<typeof TransferView>[] {
  const withheld = new Map(documents.filter((one) => one.withheld).map(({ id, fileName }) => [id, fileName]));
  return jobs.map(withoutOldFault).map(({ errorText, refusedValue, mappingReport, ...job }) => ({
    ...job,
    ways: waysOf(mappingReport ?? {}, {
      content: contents.find(({ id }) => id === job.submissionId)?.content,
      submission: submissions.find(({ id }) => id === job.submissionId),
      isHidden: hidden.length > 0,
    }),
    errorText: errorSentence(job, hidden.length > 0 ? null : { text: errorText, value: toRepairValue(refusedValue) }),
    confirmed: confirmedOf(confirmations.filter(({ jobId }) => jobId === job.jobId)),
    steps: steps.filter(({ jobId }) => jobId === job.jobId),
    deliveries: deliveries
      .filter(({ jobId }) => jobId === job.jobId)
      .map((delivery) => ({ ...delivery, name: withheld.get(delivery.documentId) ?? delivery.name })),
  }));
}

/** Where the target's words contradict each other, the last one says since when. */
function confirmedOf(facts: readonly ConfirmationRow[]): z.input<typeof TransferView>['confirmed'] {
  const state = confirmedState(facts);
  const word = facts.findLast(({ fact }) => fact === state) ?? facts.at(-1);
  return state && word ? { state, at: word.at } : null;
}

/** What a transfer once failed at is over when it is settled, or when a person has had it begin anew. */
function withoutOldFault(row: JobRow): JobRow {
  const isOver = row.errorCode !== null && !isStillKept(row.state, row.errorCode);
  return isOver ? { ...row, errorCode: null, errorPointer: null, errorText: null } : row;
}

/** @param told what the target wrote and what stands in the field, for those who may see it */
function errorSentence(
  { errorCode: code, errorPointer: pointer }: Pick<JobRow, 'errorCode' | 'errorPointer'>,
  told: { text: string | null; value: RepairValue } | null,
): Label | null {
  if (code === null) return null;
  const plain = pointer === null || told === null ? null : valueSentence(pointer, told.value);
  if (plain) return plain;
  const sentence = transferSentence(code);
  const text = told?.text ?? null;
  if (sentence === null || text === null) return sentence ?? (text === null ? null : { de: text, en: text });
  return { de: `${sentence.de} (${text})`, en: `${sentence.en} (${text})` };
}

type Source = {
  content: SubmissionRow['content'] | undefined;
  submission: z.input<typeof SubmissionView> | undefined;
  isHidden: boolean;
};

/** The ways of the values of shown fields, and of what we added. Names of withheld files may not be for this reader. */
function waysOf(
  report: NonNullable<JobRow['mappingReport']>,
  { content, submission, isHidden }: Source,
): z.input<typeof ValueWayView>[] {
  const texts = new Map(
    submission?.sections.flatMap(({ fields }) => fields.map(({ pointer, text }) => [pointer, text] as const)),
  );
  const innermostFirst = [...texts.keys()].sort((a, b) => b.length - a.length);
  return valueWays(report).flatMap((way) => {
    const field = way.pointer === '' ? '' : innermostFirst.find((pointer) => isAtOrBelow(way.pointer, pointer));
    if (field === undefined || way.rule === 'withheld') return [];
    const text = texts.get(way.pointer) ?? null;
    if (isHidden) return [{ ...way, field, sent: text ?? PROTECTED_TEXT, value: null, replaced: [] }];
    return [{ ...way, field, sent: text ?? textOf(way.pointer === '' ? null : valueAt(content, way.pointer)) }];
  });
}

/** A part of a field as it was sent. */
function textOf(value: unknown): Label | null {
  return typeof value === 'string' ? { de: value, en: value } : null;
}
