import type { FileStore } from '../platform/file-store.js';
import type { SourceDocument } from './import-source.query.js';
import type { TakenJob } from './import.query.js';
import type { TransferDocument } from './specialist-system.port.js';

/** The documents of the submission that a transfer brings, with the way to their bytes. */
export function transferDocuments(
  { submissionId }: Pick<TakenJob, 'submissionId'>,
  documents: readonly SourceDocument[],
  files: FileStore,
): TransferDocument[] {
  return documents
    .filter((document) => document.submissionId === submissionId)
    .map((document) => ({
      ...document,
      read: () => files.read(document.fileKey),
      open: (range) => files.open(document.fileKey, range),
    }));
}
