import { hasApplicationMessage } from '../intake/service-catalogue.js';
import type { Jurisdiction } from '../case-file/case-file.js';
import { isDoubtful } from '../case-file/lifecycle.js';
import type { SubmissionContent, SubmissionKind } from '../intake/submission.js';
import type { Gateway, ImportPolicy } from '../office/office-settings.js';
import type { HoldReason, ImportState, Target } from './import-job.js';
import { mayFollow } from './import-lifecycle.js';

/**
 * What a transfer brings: the application as a message of the standard, the answer to a question about it, its
 * withdrawal by the applicant, or the files into the folder of the case.
 */
export const TRANSFER_PURPOSES = ['APPLICATION', 'ANSWER', 'WITHDRAWAL', 'FILES'] as const;
export type TransferPurpose = (typeof TRANSFER_PURPOSES)[number];

export type Transfer = { target: Target; purpose: TransferPurpose };

/** What decides which transfers a submission needs. */
export type SubmissionToTransfer = {
  content: Pick<SubmissionContent, 'kind' | 'service' | 'matter' | 'form' | 'paragraph' | 'applicationKind'>;
  /** The same submission under another key (`repeat_of`): everything of it is there already. */
  isRepeat: boolean;
  /** An earlier application of the case has its message. */
  caseHasMessage: boolean;
  /** The specialist system has asked something about the application that it got from us, and nobody has answered. */
  answersQuestion: boolean;
  /** It came as a message of the standard, which is passed on as it is. */
  cameAsMessage: boolean;
  /** The specialist system gets that message without us (`arrivesWithoutUs`). */
  arrivesWithoutUs: boolean;
};

/**
 * The transfers of a submission: one OZG.Antrag.130101 a case, from its first application, where the matter has such
 * a message; one OZG.RueckkanalAntwort.130103 a question, from the first supplement after it; everything else that
 * arrives is filed with the DMS only. An application that came as a message goes on whatever it is about, also the
 * second of its case: it is not ours to keep the sender's word from the specialist system.
 * @returns an empty list where nothing is to be transferred
 */
export function neededTransfers(submission: SubmissionToTransfer): Transfer[] {
  if (submission.isRepeat) return [];
  const files: Transfer = { target: 'DMS', purpose: 'FILES' };
  const purpose = submission.arrivesWithoutUs ? null : purposeOfMessage(submission);
  return purpose === null ? [files] : [{ target: 'SPECIALIST_SYSTEM', purpose }, files];
}

function purposeOfMessage(submission: SubmissionToTransfer): TransferPurpose | null {
  const { content, caseHasMessage, answersQuestion, cameAsMessage } = submission;
  if (content.kind === 'SUPPLEMENT') return answersQuestion ? 'ANSWER' : null;
  if (content.kind !== 'APPLICATION') return null;
  return cameAsMessage || (!caseHasMessage && hasApplicationMessage(content)) ? 'APPLICATION' : null;
}

/** Whether the specialist system gets a message from the gateway itself, and we get a copy. */
export function arrivesWithoutUs({ place }: Pick<Gateway, 'place'>, cameThroughGateway: boolean): boolean {
  return cameThroughGateway && place === 'BESIDE';
}

/** What decides whether a transfer waits. */
export type HoldFacts = {
  kind: SubmissionKind;
  policy: ImportPolicy;
  /** As it stands for the case. */
  jurisdiction: Jurisdiction;
  /** A person has decided where the case goes. */
  isRouted: boolean;
  /** Another open case of the same matter has the same passport and birth date, and is on its way. */
  isPossibleDuplicate: boolean;
  /** A person has let the transfer go, whatever it was held for. */
  isReleased: boolean;
  /** Files of the submission that this transfer brings wait for the virus scan. */
  hasUnscannedFiles: boolean;
};

/**
 * Why a transfer waits: in the order in which people and machines have to settle it; empty where it may go.
 * A doubt about jurisdiction and the triage hold every target, a possible duplicate the message only: one person's mails
 * must not become several cases in the specialist system, but every file has its place. A withdrawal waits for nothing:
 * it concerns what the specialist system has already.
 */
export function holdReasons({ purpose }: Pick<Transfer, 'purpose'>, facts: HoldFacts): HoldReason[] {
  if (purpose === 'WITHDRAWAL') return [];
  const { policy, jurisdiction, isReleased } = facts;
  const isHeldFor: Record<HoldReason, boolean> = {
    JURISDICTION: isDoubtful(jurisdiction) && (policy !== 'AT_ONCE' || jurisdiction !== 'SUSPECTED_OTHER'),
    NOT_AN_APPLICATION: !isReleased && (facts.kind === 'STATUS_INQUIRY' || facts.kind === 'OTHER'),
    POSSIBLE_DUPLICATE: !isReleased && facts.isPossibleDuplicate && purpose === 'APPLICATION',
    TRIAGE: !isReleased && policy === 'AFTER_TRIAGE' && !facts.isRouted,
    SCAN_PENDING: facts.hasUnscannedFiles,
  };
  return ORDER_OF_REASONS.filter((reason) => isHeldFor[reason]);
}

const ORDER_OF_REASONS: readonly HoldReason[] = [
  'JURISDICTION',
  'NOT_AN_APPLICATION',
  'POSSIBLE_DUPLICATE',
  'TRIAGE',
  'SCAN_PENDING',
];
// What is on its way is stopped for these alone; a person's release of the others is not taken back by a rule.
const STOPPING: readonly HoldReason[] = ['JURISDICTION', 'SCAN_PENDING'];

export type PlannedState = { state: ImportState; holdReason: HoldReason | null };

/**
 * What becomes of a transfer once something about its case has changed; null where it stays as it is. What runs or is
 * settled is never touched, what failed waits for a person.
 */
export function followedUp(job: Pick<Transfer, 'purpose'> & PlannedState, facts: HoldFacts): PlannedState | null {
  if (facts.jurisdiction === 'HANDOVER_ACCEPTED')
    return mayFollow(job.state, 'SUPERSEDED') ? { state: 'SUPERSEDED', holdReason: null } : null;
  const reasons = holdReasons(job, facts);
  switch (job.state) {
    case 'HELD': {
      const [reason] = reasons;
      if (reason === undefined) return { state: 'QUEUED', holdReason: null };
      return reason === job.holdReason ? null : { state: 'HELD', holdReason: reason };
    }
    case 'QUEUED':
    case 'RETRY_SCHEDULED': {
      const reason = reasons.find((one) => STOPPING.includes(one));
      return reason === undefined ? null : { state: 'HELD', holdReason: reason };
    }
    case 'RUNNING':
    case 'NEEDS_ATTENTION':
    case 'SUCCEEDED':
    case 'WAIVED':
    case 'SUPERSEDED':
      return null;
  }
}
