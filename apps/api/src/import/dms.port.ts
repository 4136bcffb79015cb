import type { Readable } from 'node:stream';

/** A file to be kept in the folder of its case. `key` stays the same for ever, whatever the name. */
export type DmsFile = {
  key: string;
  submissionId: string;
  caseNumber: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  /** In hex, over the bytes that `open` yields. */
  sha512: string;
  /** The bytes, or those from `start` to `end`, both counted in. */
  open: (range?: { start: number; end: number }) => Readable;
};

/** The folder of a case; `path` is the adapter's own way to it. */
export type DmsFolder = { reference: string; path: string };

export type FiledDocument = { reference: string; name: string };

/**
 * Any document management system, in our words.
 *
 * Every adapter promises: filing the same file again has no second effect and answers with the first reference; a file
 * counts as filed only when length and digest in the target agree; another file under the same name is never
 * overwritten: it is refused (`TargetRefusal`) or gets a name of its own; faults of the target are thrown as `TargetFault`; files are streamed.
 */
export interface Dms {
  /** The folder of a case, made when it is missing. */
  openFolder(year: string, caseNumber: string): Promise<DmsFolder>;
  file(folder: DmsFolder, file: DmsFile): Promise<FiledDocument>;
}
