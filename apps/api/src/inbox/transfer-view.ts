import type { z } from 'zod';
import { isStillKept } from '@einkanal/domain/import/open-fault';
import { transferSentence } from '@einkanal/domain/import/transfer-sentence';
import type { Sight } from '@einkanal/domain/inbox/section-rights';
import type { StepRow } from '../import/import-step.query.js';
import type { DeliveryRow, JobRow } from './case-view.query.js';
import type { DocumentView, SubmissionView, TransferView } from './case-view.dto.js';

type Shown = {
  documents: readonly z.input<typeof DocumentView>[];
  submissions: readonly z.input<typeof SubmissionView>[];
};
export type TransferRows = { jobs: JobRow[]; steps: StepRow[]; deliveries: DeliveryRow[] };

/** The transfers of a case as one person may see them. What a target wrote may quote the applicant. */
export function toTransferViews(
  { jobs, steps, deliveries }: TransferRows,
  { documents, submissions }: Shown,
  { hidden }: Sight,
): z.input<typeof TransferView>[] {
  const withheld = new Map(documents.filter((one) => one.withheld).map(({ id, fileName }) => [id, fileName]));
  return jobs.map(withoutOldFault).map(({ errorText, ...job }) => ({
    ...job,
    places: placesOf(
      job,
      submissions.find(({ id }) => id === job.submissionId),
    ),
    errorText: errorSentence(job.errorCode, hidden.length > 0 ? null : errorText),
    steps: steps.filter(({ jobId }) => jobId === job.jobId),
    deliveries: deliveries
      .filter(({ jobId }) => jobId === job.jobId)
      .map((delivery) => ({ ...delivery, name: withheld.get(delivery.documentId) ?? delivery.name })),
  }));
}

/** What a transfer once failed at is over when it is settled, or when a person has had it begin anew. */
function withoutOldFault(row: JobRow): JobRow {
  const isOver = row.errorCode !== null && !isStillKept(row.state, row.errorCode);
  return isOver ? { ...row, errorCode: null, errorPointer: null, errorText: null } : row;
}

function errorSentence(code: string | null, text: string | null): { de: string; en: string } | null {
  if (code === null) return null;
  const sentence = transferSentence(code);
  if (sentence === null || text === null) return sentence ?? (text === null ? null : { de: text, en: text });
  return { de: `${sentence.de} (${text})`, en: `${sentence.en} (${text})` };
}

/** The places of the fields that are shown; parts of an address stand under the address. */
function placesOf(
  { places }: Pick<JobRow, 'places'>,
  submission: z.input<typeof SubmissionView> | undefined,
): JobRow['places'] {
  const shown = submission?.sections.flatMap(({ fields }) => fields) ?? [];
  return shown.flatMap(({ pointer }) => {
    const place = places.find((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))?.place;
    return place === undefined ? [] : [{ pointer, place }];
  });
}
