import type { FileStore } from '../platform/file-store.js';
import type { SourceDocument } from './import-source.query.js';
import type { TransferDocument } from './specialist-system.port.js';

/** The documents of the submissions that a transfer brings, with the way to their bytes. */
export function transferDocuments(
  submissionIds: ReadonlySet<string>,
  documents: readonly SourceDocument[],
  files: FileStore,
): TransferDocument[] {
  return documents
    .filter(({ submissionId }) => submissionIds.has(submissionId))
    .map((document) => ({
      ...document,
      read: () => files.read(document.fileKey),
      open: (range) => files.open(document.fileKey, range),
    }));
}
