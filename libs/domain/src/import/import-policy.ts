import { hasApplicationMessage } from '../intake/service-catalogue.js';
import type { SubmissionContent } from '../intake/submission.js';
import type { Target } from './import-job.js';

/** What a transfer brings: the application as a message of the standard, or the files into the folder of the case. */
export type TransferPurpose = 'APPLICATION' | 'FILES';

export type Transfer = { target: Target; purpose: TransferPurpose };

/** What decides which transfers a submission needs. */
export type SubmissionToTransfer = {
  content: Pick<SubmissionContent, 'kind' | 'service' | 'matter' | 'form' | 'paragraph' | 'applicationKind'>;
  /** The same submission under another key (`repeat_of`): everything of it is there already. */
  isRepeat: boolean;
  /** An earlier application of the case has its message. */
  caseHasMessage: boolean;
};

/**
 * The transfers of a submission: one OZG.Antrag.130101 a case, from its first application, where the matter has such
 * a message; everything else that arrives is filed with the DMS only.
 * @returns an empty list where nothing is to be transferred
 */
export function neededTransfers({ content, isRepeat, caseHasMessage }: SubmissionToTransfer): Transfer[] {
  if (isRepeat) return [];
  const files: Transfer = { target: 'DMS', purpose: 'FILES' };
  const needsMessage = content.kind === 'APPLICATION' && !caseHasMessage && hasApplicationMessage(content);
  return needsMessage ? [{ target: 'SPECIALIST_SYSTEM', purpose: 'APPLICATION' }, files] : [files];
}
