import { PDFDocument, rgb, type PDFFont, type PDFPage, type RGB } from 'pdf-lib';
import { WHITE, type Mark, type Sheet } from './sheet.js';
import { faceBytes, typesetter, type Face } from './typeface.js';

export type PdfFacts = { title: string; producer: string; madeAt: Date };

/** A PDF with real, searchable text and embedded fonts. The same sheets and facts give the same bytes. */
export async function sheetsToPdf(sheets: readonly Sheet[], facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await startPdf(facts);
  const fonts = await embedFonts(pdf, sheets);
  for (const sheet of sheets) {
    const page = pdf.addPage([sheet.width, sheet.height]);
    if (sheet.paper !== WHITE)
      page.drawRectangle({ x: 0, y: 0, width: sheet.width, height: sheet.height, color: colour(sheet.paper) });
    for (const mark of sheet.marks) draw(page, sheet, mark, fonts);
  }
  return pdf.save();
}

/** A PDF whose pages are pictures, as an office scanner or a telephone's scan app makes it. */
export async function picturesToPdf(jpegs: readonly Uint8Array[], facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await startPdf(facts);
  for (const jpeg of jpegs) {
    const picture = await pdf.embedJpg(jpeg);
    const scale = 595.28 / picture.width;
    pdf
      .addPage([595.28, picture.height * scale])
      .drawImage(picture, { x: 0, y: 0, width: 595.28, height: picture.height * scale });
  }
  return pdf.save();
}

async function startPdf({ title, producer, madeAt }: PdfFacts): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(title);
  pdf.setProducer(producer);
  pdf.setCreationDate(madeAt);
  pdf.setModificationDate(madeAt);
  return pdf;
}

async function embedFonts(pdf: PDFDocument, sheets: readonly Sheet[]): Promise<Map<Face, PDFFont>> {
  pdf.registerFontkit(typesetter);
  const faces = new Set(
    sheets.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.face] : []))),
  );
  const fonts = new Map<Face, PDFFont>();
  for (const face of faces) fonts.set(face, await pdf.embedFont(faceBytes(face), { subset: true }));
  return fonts;
}

function draw(page: PDFPage, sheet: Sheet, mark: Mark, fonts: Map<Face, PDFFont>): void {
  const up = (y: number): number => sheet.height - y;
  switch (mark.kind) {
    case 'text': {
      const font = fonts.get(mark.face);
      if (font) page.drawText(mark.text, { x: mark.x, y: up(mark.y), size: mark.size, font, color: colour(mark.ink) });
      return;
    }
    case 'line':
      page.drawLine({
        start: { x: mark.x1, y: up(mark.y1) },
        end: { x: mark.x2, y: up(mark.y2) },
        thickness: mark.width,
        color: colour(mark.ink),
      });
      return;
    case 'box':
      page.drawRectangle({
        x: mark.x,
        y: up(mark.y + mark.height),
        width: mark.width,
        height: mark.height,
        ...(mark.fill && { color: colour(mark.fill) }),
        ...(mark.ink && { borderColor: colour(mark.ink), borderWidth: mark.line ?? 0.6 }),
      });
      return;
    case 'path':
      page.drawSvgPath(mark.d, {
        x: mark.x,
        y: up(mark.y),
        scale: mark.scale,
        ...(mark.fill && { color: colour(mark.fill) }),
        ...(mark.ink && { borderColor: colour(mark.ink), borderWidth: mark.line ?? 0.8 }),
      });
      return;
  }
}

function colour(hex: string): RGB {
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return rgb(part(1), part(3), part(5));
}
