import type { z } from 'zod';
import { mayOpenDocument, type Sight } from '@einkanal/domain/inbox/section-rights';
import { displayedFileName, fileTypeOf } from '@einkanal/domain/intake/attachment';
import type { DocumentRow } from './case-view.query.js';
import type { DocumentView } from './case-view.dto.js';

/** Whether the scanner has not cleared a file: then it is neither shown nor handed out. */
export function isBlocked({ scanStatus }: Pick<DocumentRow, 'scanStatus'>): boolean {
  return scanStatus === 'PENDING' || scanStatus === 'INFECTED';
}

/** The documents of a case as one person may see them; equal bytes are named as copies of the first. */
export function toDocumentViews(rows: readonly DocumentRow[], sight: Sight): z.input<typeof DocumentView>[] {
  return rows.map((row) => {
    const withheld = !mayOpenDocument(row, sight);
    const first = rows.find(({ sha512 }) => sha512 === row.sha512);
    return {
      ...row,
      title: withheld ? null : row.title,
      fileName: withheld ? neutralName(row) : displayedFileName(row.fileName.normalize('NFC')),
      identicalTo: first && first.id !== row.id ? first.id : null,
      preview: fileTypeOf(row.mediaType)?.preview ?? 'none',
      blocked: isBlocked(row),
      withheld,
    };
  });
}

/** What a document is called for somebody who may not open it: names of files give away people and illnesses. */
export function neutralName({ position, mediaType }: Pick<DocumentRow, 'position' | 'mediaType'>): string {
  return `Dokument ${position + 1}${fileTypeOf(mediaType)?.ending ?? ''}`;
}
