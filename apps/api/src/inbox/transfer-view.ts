import type { z } from 'zod';
import { BLOCK_SENTENCES } from '@einkanal/domain/import/mapping/mapping-block';
import { REFUSAL_SENTENCES } from '@einkanal/domain/import/refusal-sentences';
import type { Sight } from '@einkanal/domain/inbox/section-rights';
import type { DeliveryRow, JobRow, StepRow } from './case-view.query.js';
import type { DocumentView, SubmissionView, TransferView } from './case-view.dto.js';

/** What a target that does not do its part means for the person who waits for it. */
const TARGET_SENTENCES: Readonly<Record<string, { de: string; en: string }>> = {
  'target-unreachable': { de: 'Das Zielsystem antwortet nicht.', en: 'The target system does not answer.' },
  'target-timed-out': { de: 'Das Zielsystem antwortet zu spät.', en: 'The target system answers too late.' },
  'target-answers-with-error': {
    de: 'Das Zielsystem meldet eine Störung.',
    en: 'The target system reports a failure.',
  },
  'target-busy': { de: 'Das Zielsystem ist ausgelastet.', en: 'The target system is busy.' },
  'target-answers-with-page': {
    de: 'Statt des Zielsystems antwortet eine Webseite. Die Fachadministration prüft die Adresse.',
    en: 'A web page answers in place of the target system. The administrator checks the address.',
  },
  'target-refuses-sign-in': {
    de: 'Das Zielsystem lässt Einkanal nicht herein. Die Fachadministration prüft das Konto.',
    en: 'The target system does not let Einkanal in. The administrator checks the account.',
  },
  'target-answer-unreadable': {
    de: 'Die Antwort des Zielsystems ist nicht lesbar.',
    en: 'The answer of the target system cannot be read.',
  },
  'target-is-not-addressee': {
    de: 'Die Nachrichten kommen beim falschen Empfänger an. Die Fachadministration prüft die Kennung der Verbindung.',
    en: 'The messages reach the wrong addressee. The administrator checks the id of the connection.',
  },
  'files-not-checked-yet': {
    de: 'Die Virenprüfung einer Unterlage steht noch aus.',
    en: 'The virus scan of a document is still due.',
  },
};

/** By code: faults of the target, what it refuses, and what stops a message before it is sent. */
const SENTENCES = new Map(Object.entries({ ...TARGET_SENTENCES, ...REFUSAL_SENTENCES, ...BLOCK_SENTENCES }));

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
  return jobs.map(({ errorText, ...job }) => ({
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

function errorSentence(code: string | null, text: string | null): { de: string; en: string } | null {
  if (code === null) return null;
  const sentence = SENTENCES.get(code);
  if (sentence === undefined || text === null) return sentence ?? (text === null ? null : { de: text, en: text });
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
