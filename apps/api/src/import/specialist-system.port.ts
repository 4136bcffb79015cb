import type { ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type { TransferPurpose } from '@einkanal/domain/import/import-policy';
import type { MappingBlock } from '@einkanal/domain/import/mapping/mapping-block';
import type { CorrectedValue } from '@einkanal/domain/import/mapping/mapping-input';
import type { MappingReport } from '@einkanal/domain/import/mapping/mapping-report';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import type { RefusedValue } from './target-fault.js';

/** A file of the application and the way to its bytes. */
export type TransferDocument = {
  id: string;
  slot: string | null;
  purpose: 'form' | 'attachment' | 'report';
  title: string | null;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  scanStatus: 'PENDING' | 'CLEAN' | 'INFECTED' | 'UNSCANNABLE' | 'NOT_CONFIGURED';
  read: () => Promise<Buffer>;
  /** The bytes, or those from `start` to `end`, both counted in. */
  open: (range?: { start: number; end: number }) => AsyncIterable<Uint8Array>;
};

/** An application to be taken over, with the ids under which the target is to know it. */
export type ApplicationToTransfer = {
  /** The same at every attempt, so that the target can tell a repeat from a correction. */
  messageId: string;
  createdAt: Date;
  caseNumber: string;
  receivedAt: Date;
  content: SubmissionContent;
  /** What people corrected in `content` for this transfer: the message says what was sent. */
  corrected?: readonly CorrectedValue[];
  documents: readonly TransferDocument[];
};

/** A message about an application that the target has. */
export type MessageToTransfer = {
  messageId: string;
  createdAt: Date;
  /** Under which the target knows the application. */
  applicationId: string;
  /** What the application said. */
  application: SubmissionContent;
};

/** The answer to a question of the target. */
export type AnswerToTransfer = MessageToTransfer & {
  /** Of the question, as the target names it. */
  triggerId: string;
  receivedAt: Date;
  content: SubmissionContent;
  documents: readonly TransferDocument[];
};

/** The applicant takes the application back. */
export type WithdrawalToTransfer = MessageToTransfer;

/** What a message to a specialist system is about. */
export type MessagePurpose = Exclude<TransferPurpose, 'FILES'>;

/** A part of the files that do not fit into the message. `payload` makes the same bytes at every call. */
export type MessagePackage = { messageId: string; payload: () => Promise<Buffer> };

/** A message in the target's own form; `sha512` in hex over `payload`. */
export type ReadyMessage = {
  kind: 'ready';
  purpose: MessagePurpose;
  messageId: string;
  /** Under which the target knows the application. */
  applicationId: string;
  /** The question that it answers. */
  triggerId: string | null;
  payload: Buffer;
  sha512: string;
  /** In their order; the target takes nothing over before it has all of them. Held one at a time. */
  packages?: readonly MessagePackage[];
  report: MappingReport;
  version: string;
};

/** Nothing may be sent before a person has completed what the faults name. */
export type BlockedMessage = { kind: 'blocked'; faults: MappingBlock[]; report: MappingReport; version: string };

export type SpecialistOutcome =
  | { kind: 'accepted'; fileNumber: string | null }
  | { kind: 'refused'; refused: readonly [RefusedValue, ...RefusedValue[]] }
  | { kind: 'not-competent'; hint: string; office: string | null };

/**
 * Any specialist system (Fachverfahren), in our words.
 *
 * Every adapter promises: the same is prepared to the same bytes; delivering it again has no second effect and answers
 * `accepted` with the first file number, also where an answer to the same question or a withdrawal of the same
 * application comes as another message; what the target refuses is an outcome, what keeps the target from answering is
 * a thrown `TargetFault`; a call ends within the adapter's time limit.
 */
export interface SpecialistSystem {
  prepare(application: ApplicationToTransfer): Promise<ReadyMessage | BlockedMessage>;
  prepareAnswer(answer: AnswerToTransfer): Promise<ReadyMessage | BlockedMessage>;
  prepareWithdrawal(withdrawal: WithdrawalToTransfer): Promise<ReadyMessage | BlockedMessage>;
  deliver(message: ReadyMessage): Promise<SpecialistOutcome>;
  /** What the target knows of a message, or null where it never arrived. */
  find(message: ReadyMessage): Promise<SpecialistOutcome | null>;
  /** Whether a message of which `find` knows nothing may still be taken over: it is where the target takes it from. */
  isUnderWay(message: ReadyMessage): Promise<boolean>;
  /** What a look at the connection shows, step by step. Nothing of a case is sent, and nothing stays in the target. */
  look(): Promise<ConnectionFinding[]>;
}
