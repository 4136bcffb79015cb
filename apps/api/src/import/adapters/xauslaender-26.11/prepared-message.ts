import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import type { MappingBlock } from '@einkanal/domain/import/mapping/mapping-block';
import type { CorrectedValue } from '@einkanal/domain/import/mapping/mapping-input';
import type { WrittenReport } from '@einkanal/domain/import/mapping/mapping-report';
import type { MessagePackage } from '../../specialist-system.port.js';
import type { Day } from '@einkanal/domain/time/working-day';
import type { MessageSettings } from '../../../message/xauslaender-26.11/message-settings.js';

/** A document of the submission as its row says, and the way to its bytes. */
export type StoredDocument = {
  id: string;
  slot: string | null;
  purpose: 'form' | 'attachment' | 'report';
  title: string | null;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  scanStatus: 'PENDING' | 'CLEAN' | 'INFECTED' | 'UNSCANNABLE' | 'NOT_CONFIGURED';
  /** Called only for a file that may go into the message, one file at a time. */
  read: () => Promise<Buffer>;
  /** The bytes, or those from `start` to `end`, both counted in; for files that are too large for the message. */
  open: (range?: { start: number; end: number }) => AsyncIterable<Uint8Array>;
};

export type ApplicationToPrepare = {
  /** `import_job.message_id`: the same at every attempt, so that the target can tell a repeat. */
  messageId: string;
  /** `import_job.created_at`: written as the time of creation, so that a repeat has the same bytes. */
  createdAt: Date;
  caseNumber: string;
  receivedAt: Date;
  content: SubmissionContent;
  /** What people corrected in it, with what was sent. */
  corrected?: readonly CorrectedValue[];
  /** In the order of the case. */
  documents: readonly StoredDocument[];
  settings: MessageSettings;
  /** The lists in force on `day`, with their versions. */
  codeLists: CodeLists;
  /** That of the attempt: a message that has not arrived yet is written by the lists of its next one. */
  day?: Day | undefined;
};

/**
 * `ready`: a valid OZG.Antrag.130101, to be sent as it is, with the packages that bring the rest of its files; `sha512`
 * in hex over `xml`.
 * `blocked`: nothing may be sent before a person has completed what the faults name; trying again changes nothing.
 */
export type PreparedMessage =
  | {
      kind: 'ready';
      xml: Buffer;
      sha512: string;
      packages: MessagePackage[];
      report: WrittenReport;
      version: string;
    }
  | { kind: 'blocked'; faults: MappingBlock[]; report: WrittenReport; version: string };

/**
 * Turns an application into the message for the specialist system: maps it, writes the summary, converts and embeds
 * the files up to the connection's limit, puts the others into packages, writes the XML and checks it against schema
 * and code lists.
 *
 * Same input, same bytes: a repeat after a lost answer is the same message. Holds at most the message and one file in
 * memory. Sends nothing, writes nothing, reads the files only.
 * @throws Error only for what trying again may heal (a file that cannot be read now)
 */
export type PrepareApplicationMessage = (application: ApplicationToPrepare) => Promise<PreparedMessage>;
