import type { Readable } from 'node:stream';
import type { ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type { NameLimit } from '@einkanal/domain/intake/target-file-name';

/** A file to be kept in the folder of its case. `key` stays the same for ever, whatever the name. */
export type DmsFile = {
  key: string;
  submissionId: string;
  caseNumber: string;
  name: string;
  /** As the sender wrote it; `name` is what is left of it for other systems. */
  originalName: string;
  mediaType: string;
  sizeBytes: number;
  /** In hex, over the bytes that `open` yields. */
  sha512: string;
  /** The bytes, or those from `start` to `end`, both counted in. */
  open: (range?: { start: number; end: number }) => Readable;
  /** What this file takes the place of: a document sent before, under the keys that it has had, and its name. */
  replaces?: { name: string; keys: readonly string[] };
};

/** The folder of a case; `path` is the adapter's own way to it. */
export type DmsFolder = { reference: string; path: string };

/** `name` is the one that the document really has there. */
export type FiledDocument = { reference: string; name: string };

/**
 * Any document management system, in our words.
 *
 * Every adapter promises: filing the same file again has no second effect and answers with the first reference; a file
 * counts as filed only when length and digest in the target agree; another document under the same name is never
 * overwritten, the file gets a name of its own; what takes the place of a document becomes its new version where the
 * target keeps versions, else a document of its own; an upload that broke off is taken up where it ended, where the
 * target allows it; faults of the target are thrown as `TargetFault`; files are streamed.
 */
export interface Dms {
  /** How long a name may be there. */
  readonly nameLimit: NameLimit;
  /** The folder of a case, made when it is missing. */
  openFolder(year: string, caseNumber: string): Promise<DmsFolder>;
  file(folder: DmsFolder, file: DmsFile): Promise<FiledDocument>;
  /** What a look at the connection shows, step by step. Nothing of a case is sent, and nothing stays in the target. */
  look(): Promise<ConnectionFinding[]>;
}
