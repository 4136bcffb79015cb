import type { Summary, SummaryRow } from '@einkanal/domain/import/mapping/summary';
import { Paper } from './paper.js';

const TITLE = { size: 16, isBold: true };
const HEADING = { size: 11, isBold: true };
const ROW = { size: 9 };
/** Where the values begin, in points from the margin. */
const VALUES = 190;

/** A finished PDF, and the signs that the typeface lacks; they stand in it by their code points (`[U+4E2D]`). */
export type WrittenPdf = { bytes: Buffer; undrawable: string[] };

/** Prints the summary of an application: all its values, section by section. Same summary and date, same bytes. */
export async function writeSummaryPdf(summary: Summary, at: Date): Promise<WrittenPdf> {
  const paper = await Paper.create(`${summary.title} ${summary.caseNumber}`, at);
  paper.text(summary.title, TITLE);
  paper.space(6);
  writeRows(paper, summary.facts);
  for (const { title, rows } of summary.sections) {
    paper.space(10);
    paper.keepTogether(60);
    paper.text(title, HEADING);
    paper.space(2);
    writeRows(paper, rows);
  }
  return paper.finish((page, pages) => `${summary.caseNumber} · Seite ${page} von ${pages}`);
}

function writeRows(paper: Paper, rows: readonly SummaryRow[]): void {
  for (const { label, value } of rows) paper.pair(label, value, VALUES, ROW);
}
