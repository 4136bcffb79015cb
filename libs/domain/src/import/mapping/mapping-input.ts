import type { CodeLists } from '../../codes/code-list.js';
import type { FindNationality } from '../../intake/nationality.js';
import type { SubmissionContent } from '../../intake/submission.js';
import type { WithheldReason } from './mapping-report.js';

/** A file as it can go into the message: its SHA-512 in hex, and its format as the code of the standard's list. */
export type EmbeddableFile = { sha512: string; format: FileFormat };
/** A file that travels beside the message, under the id of its document. */
export type PackagedFile = { packages: PackageSpan; format: FileFormat };
/** The numbers of the packages that hold a file, which may begin in one and end in another; both counted in. */
export type PackageSpan = { first: number; last: number };
export type FileFormat = '1' | '2';
export const PDF: FileFormat = '1';
export const JPG: FileFormat = '2';

/** A document of the submission: what goes into the message of it, why nothing does, or that a person must look. */
export type DocumentToMap = {
  id: string;
  slot: string | null;
  purpose: 'form' | 'attachment' | 'report';
  title: string | null;
  fileName: string;
  file: EmbeddableFile | PackagedFile | WithheldReason | 'not-convertible';
};

/** A value in place of which somebody put another for the transfer; null where nothing was sent. */
export type CorrectedValue = { pointer: string; sent: string | null };

export type MappingInput = {
  content: SubmissionContent;
  /** What people corrected in `content` for this transfer, with what was sent there. */
  corrected?: readonly CorrectedValue[];
  caseNumber: string;
  receivedAt: Date;
  /** In the order of the case. */
  documents: readonly DocumentToMap[];
  /** How the files in packages are delivered: as how many packages, and the size of the archive that they make. */
  delivery?: { packages: number; archiveBytes: number };
  /** The summary that we made. */
  summary: EmbeddableFile;
  /** Case numbers of applications of parents or minor children that came together with this one. */
  relatedApplications: readonly string[];
  codeLists: CodeLists;
};

/** What the single rules look things up in. */
export type Lookups = { findNationality: FindNationality; codeLists: CodeLists };
