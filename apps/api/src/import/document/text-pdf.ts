import { Paper } from './paper.js';
import type { WrittenPdf } from './summary-pdf.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf16 = new TextDecoder('utf-16le');
const western = new TextDecoder('windows-1252');

/** A text file on paper. Older programs write umlauts in one byte: what is no UTF-8 is read as Windows-1252. */
export async function writeTextPdf(content: Buffer, fileName: string, at: Date): Promise<WrittenPdf> {
  const paper = await Paper.create(fileName, at);
  paper.text(fileName, { size: 11, isBold: true });
  paper.space(8);
  paper.text(decode(content), { size: 10 });
  return paper.finish((page, pages) => `Seite ${page} von ${pages}`);
}

function decode(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return utf16.decode(content);
  try {
    return utf8.decode(content);
  } catch {
    return western.decode(content);
  }
}
