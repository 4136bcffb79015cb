import { fromBufferPromise } from 'yauzl';
import type { Application } from './application.js';
import type { Rejection } from './outcome.js';

export type DeliveredFile = { name: string; sizeBytes: number };

/** Checks an archive against what the application says of it. @returns its files, or why they are not taken */
export async function checkArchive(
  { references, archiveBytes }: Application,
  archive: Buffer,
): Promise<DeliveredFile[] | Rejection[]> {
  const rejection = (code: Rejection['code'], fieldPath: string, text: string): Rejection => ({
    code,
    fieldPath,
    text,
  });
  const delivery = '/OZG.Antrag.130101/angabenDokumentenlieferung';
  if (archive.length !== archiveBytes) {
    const text = `Das Archiv hat ${archive.length} Bytes, angekündigt sind ${archiveBytes}.`;
    return [rejection('document-hash-mismatch', `${delivery}/archivgroesse`, text)];
  }
  const sizes = await sizesIn(archive).catch(() => null);
  if (sizes === null) return [rejection('document-hash-mismatch', delivery, 'Die Pakete ergeben kein ZIP-Archiv.')];
  const missing = references.filter(({ fileName }) => !sizes.has(fileName));
  if (missing.length > 0)
    return missing.map(({ fieldPath, fileName }) =>
      rejection('document-missing', fieldPath, `Die Datei ${fileName} ist in keinem der Pakete.`),
    );
  return references.map(({ name, fileName }) => ({ name, sizeBytes: sizes.get(fileName) ?? 0 }));
}

async function sizesIn(archive: Buffer): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const zip = await fromBufferPromise(archive);
  for await (const entry of zip.eachEntry()) sizes.set(entry.fileName.toLowerCase(), entry.uncompressedSize);
  return sizes;
}
