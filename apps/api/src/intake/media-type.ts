import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import type { IncomingFile } from '../platform/file-store.js';

const PDF_MARK = Buffer.from('%PDF-');
// Scanners and mail gateways write a line or two before the mark; readers look this far.
const PDF_MARK_WITHIN = 1_024;

/** Variants of a type that we treat alike. */
const SAME_AS: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
};

/** The type that the content shows, whatever the sender says and the name ends in; null for what nobody knows. */
export async function detectMediaType({ head, path }: Pick<IncomingFile, 'head' | 'path'>): Promise<string | null> {
  if (head.subarray(0, PDF_MARK_WITHIN).includes(PDF_MARK)) return 'application/pdf';
  const found = (await fileTypeFromBuffer(head))?.mime ?? (isPlainText(head) ? 'text/plain' : null);
  // What a container holds may stand further back than its beginning.
  const mediaType = found === 'application/zip' ? ((await fileTypeFromFile(path))?.mime ?? found) : found;
  return mediaType && (SAME_AS[mediaType] ?? mediaType);
}

const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
const MARKUP = /^\ufeff?\s*(<\?|<!doctype|<!--|<(html|head|body|svg|script|xml)\b|\{\\rtf|%!)/i;

/** Text in UTF-8, or in the old one-byte encoding of Western Europe; what a browser would run is none. */
function isPlainText(head: Buffer): boolean {
  const text = head.toString('latin1');
  return !CONTROLS.test(text) && !MARKUP.test(head.toString('utf8'));
}
