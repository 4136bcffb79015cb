import type { ConnectionFinding } from '@einkanal/domain/import/connection-finding';
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

/** A part of the files that do not fit into the message. `payload` makes the same bytes at every call. */
export type MessagePackage = { messageId: string; payload: () => Promise<Buffer> };

/** A message in the target's own form; `sha512` in hex over `payload`. */
export type ReadyMessage = {
  kind: 'ready';
  messageId: string;
  /** Under which the target knows the application. */
  applicationId: string;
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
 * Every adapter promises: the same application is prepared to the same bytes; delivering it again has no second effect
 * and answers `accepted` with the first file number; what the target refuses is an outcome, what keeps the target from
 * answering is a thrown `TargetFault`; a call ends within the adapter's time limit.
 */
export interface SpecialistSystem {
  prepare(application: ApplicationToTransfer): Promise<ReadyMessage | BlockedMessage>;
  deliver(application: ReadyMessage): Promise<SpecialistOutcome>;
  /** What the target knows of an application, or null where it never arrived. */
  find(application: ReadyMessage): Promise<SpecialistOutcome | null>;
  /** What a look at the connection shows, step by step. Nothing of a case is sent, and nothing stays in the target. */
  look(): Promise<ConnectionFinding[]>;
}
