import type { OnlineService, SubmissionKind } from '../intake/submission.js';
import type { Target } from './import-job.js';

/** What a transfer brings: the application as a message of the standard, or the files into the folder of the case. */
export type TransferPurpose = 'APPLICATION' | 'FILES';

export type Transfer = { target: Target; purpose: TransferPurpose };

/** What decides which transfers a submission needs. */
export type SubmissionToTransfer = {
  kind: SubmissionKind;
  service: OnlineService;
  matter: string | null;
  /** The same submission under another key (`repeat_of`): everything of it is there already. */
  isRepeat: boolean;
  /** The case's first application has its message already: there is one 130101 a case. */
  caseHasMessage: boolean;
};

/** Kept by the caseworkers' software, but without a message of type 130101; so are all matters of service AK. */
const MATTERS_WITHOUT_MESSAGE = new Set(['DU', 'GE', 'RA', 'UE', 'VE', 'FB']);

/**
 * The transfers of a submission: one OZG.Antrag.130101 a case, from its first application; everything else that
 * arrives is filed with the DMS only. An empty list means that nothing is to be transferred.
 */
export function neededTransfers(submission: SubmissionToTransfer): Transfer[] {
  if (submission.isRepeat) return [];
  const files: Transfer = { target: 'DMS', purpose: 'FILES' };
  return hasMessage(submission) ? [{ target: 'SPECIALIST_SYSTEM', purpose: 'APPLICATION' }, files] : [files];
}

function hasMessage({ kind, service, matter, caseHasMessage }: SubmissionToTransfer): boolean {
  return !caseHasMessage && kind === 'APPLICATION' && service !== 'AK' && !MATTERS_WITHOUT_MESSAGE.has(matter ?? '');
}
