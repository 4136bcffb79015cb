import { z } from 'zod';
import type { CaseStage, WaitingFor } from '../case-file/case-file.js';
import type { Label } from './vocabulary.js';

export const SENDER_STATES = [
  'RECEIVED',
  'TRANSFERRED',
  'IN_REVIEW',
  'DOCUMENTS_REQUESTED',
  'WITH_OTHER_OFFICE',
  'FINISHED',
] as const;

export type SenderState = (typeof SENDER_STATES)[number];

const Sentence = z.object({ de: z.string(), en: z.string() });

/** What a sender learns about its submission: no team, person, urgency or verdict. */
export const SenderStatus = z
  .object({ state: z.enum(SENDER_STATES), sentence: Sentence, nextStep: Sentence, otherOffice: z.string().nullable() })
  .meta({ id: 'SenderStatus' });

export type SenderStatus = z.infer<typeof SenderStatus>;

/** The dimensions of the case that a sender's status rests on. Of a merged case those of the case that it went into. */
export type SenderView = {
  stage: CaseStage;
  waitingFor: WaitingFor;
  /** Whether the specialist system has confirmed the case. */
  transferred: boolean;
  /** The name of the office that has the case now; null while it is the one that it was sent to. */
  otherOffice: string | null;
};

/** The status of a case in the words for its sender. */
export function senderStatus(view: SenderView): SenderStatus {
  const state = senderState(view);
  const [sentence, nextStep] = WORDS[state];
  return { state, sentence: naming(sentence, view.otherOffice), nextStep, otherOffice: view.otherOffice };
}

function senderState({ stage, waitingFor, transferred, otherOffice }: SenderView): SenderState {
  switch (stage) {
    case 'HANDED_OVER':
      return 'WITH_OTHER_OFFICE';
    case 'CLOSED':
      return 'FINISHED';
    case 'ASSIGNED':
    case 'IN_PROGRESS':
    case 'MERGED':
      return waitingFor === 'APPLICANT' ? 'DOCUMENTS_REQUESTED' : 'IN_REVIEW';
    case 'RECEIVED':
    case 'TRIAGE':
    case 'SECOND_LOOK':
      if (waitingFor === 'APPLICANT') return 'DOCUMENTS_REQUESTED';
      if (otherOffice !== null) return 'WITH_OTHER_OFFICE';
      return transferred ? 'TRANSFERRED' : 'RECEIVED';
  }
}

const WORDS: Record<SenderState, [sentence: Label, nextStep: Label]> = {
  RECEIVED: [
    {
      de: 'Der Antrag ist bei der Ausländerbehörde eingegangen.',
      en: 'The application has arrived at the immigration office.',
    },
    {
      de: 'Die Behörde sichtet ihn. Sie müssen nichts tun.',
      en: 'The office looks at it. You do not have to do anything.',
    },
  ],
  TRANSFERRED: [
    {
      de: 'Der Antrag ist eingegangen und in die Fachsoftware der Behörde übernommen.',
      en: 'The application has arrived and is in the office’s case software.',
    },
    {
      de: 'Die Behörde teilt ihn der Sachbearbeitung zu. Sie müssen nichts tun.',
      en: 'The office assigns it to a caseworker. You do not have to do anything.',
    },
  ],
  IN_REVIEW: [
    { de: 'Der Antrag wird bearbeitet.', en: 'The application is being processed.' },
    {
      de: 'Die Behörde meldet sich, wenn etwas fehlt oder ein Termin nötig ist.',
      en: 'The office will write if something is missing or an appointment is needed.',
    },
  ],
  DOCUMENTS_REQUESTED: [
    { de: 'Die Behörde wartet auf Unterlagen.', en: 'The office is waiting for documents.' },
    {
      de: 'Reichen Sie die Unterlagen nach, die im Schreiben der Behörde stehen.',
      en: 'Hand in the documents named in the office’s letter.',
    },
  ],
  WITH_OTHER_OFFICE: [
    {
      de: 'Der Antrag liegt jetzt bei einer anderen Behörde{office}. Der Tag des Eingangs gilt weiter.',
      en: 'The application is now with another office{office}. The day of arrival still counts.',
    },
    { de: 'Die andere Behörde meldet sich bei Ihnen.', en: 'The other office will contact you.' },
  ],
  FINISHED: [
    { de: 'Der Vorgang ist abgeschlossen.', en: 'The case is finished.' },
    {
      de: 'Das Ergebnis steht im Schreiben der Behörde. Fragen dazu beantwortet die Behörde.',
      en: 'The result is in the office’s letter. The office answers questions about it.',
    },
  ],
};

function naming({ de, en }: Label, office: string | null): Label {
  const name = office === null ? '' : `: ${office}`;
  return { de: de.replace('{office}', name), en: en.replace('{office}', name) };
}
