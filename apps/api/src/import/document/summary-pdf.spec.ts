import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Summary } from '@einkanal/domain/import/mapping/summary';
import { writeSummaryPdf } from './summary-pdf.js';

const at = new Date('2026-11-24T08:12:46Z');

function aSummary(...values: string[]): Summary {
  return {
    title: 'Zusammenfassung des Antrags',
    caseNumber: 'EK-2026-4819-3755',
    facts: [{ label: 'Vorgangsnummer', value: 'EK-2026-4819-3755', pointer: '' }],
    sections: [
      {
        title: 'Antragstellende Person',
        rows: values.map((value, n) => ({ label: `Feld ${n + 1}`, value, pointer: `/${n}` })),
      },
    ],
  };
}

/** The text of each page as a reader copies it, blanks and line breaks as one blank. */
async function textOf(pdf: Buffer): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, page) => {
      const { items } = await (await document.getPage(page + 1)).getTextContent({ disableNormalization: true });
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ');
    }),
  );
  await task.destroy();
  return pages;
}

test('head, section, label and value stand on paper, with the number of the page', async () => {
  const { bytes, undrawable } = await writeSummaryPdf(aSummary('Müller-Łuć', 'Straße 12 ½'), at);
  const [page] = await textOf(bytes);
  for (const text of [
    'Zusammenfassung des Antrags',
    'Vorgangsnummer',
    'EK-2026-4819-3755',
    'Antragstellende Person',
    'Feld 2',
    'Müller-Łuć',
    'Straße 12 ½',
    'EK-2026-4819-3755 · Seite 1 von 1',
  ])
    expect(page).toContain(text);
  expect(undrawable).toEqual([]);
});

test('the same summary has the same bytes', async () => {
  const write = async () => (await writeSummaryPdf(aSummary('Ŝerbakov', 'محمد عبد الرحمن'), at)).bytes;
  expect((await write()).equals(await write())).toBe(true);
});

test('a sign is copied as it was written, whatever the documents before made of its glyph', async () => {
  await writeSummaryPdf(aSummary('محمد عبد الرحمن لا ب'), at);
  const { bytes } = await writeSummaryPdf(aSummary('ﺏ ﻋ ﺍ'), at);
  expect((await textOf(bytes)).join('')).toContain('ﻋ');
});

test('scripts of the applicants’ passports are drawn, the rest stands by its code points and is told', async () => {
  const values = ['Щербаков', 'Θεοδωρόπουλος', 'ქეთევან', 'Խաչատրյան', 'שלום', '张伟', 'Danke 🙏'];
  const { bytes, undrawable } = await writeSummaryPdf(aSummary(...values), at);
  const [page] = await textOf(bytes);
  for (const drawn of values.slice(0, 4)) expect(page).toContain(drawn);
  expect(page).toContain('[U+5F20][U+4F1F]');
  expect(page).toContain('Danke [U+1F64F]');
  expect(undrawable).toEqual(['U+1F64F', 'U+4F1F', 'U+5F20']);
});

test('receive-05: a vertical tab is a line break; a mark of direction is made visible', async () => {
  const { bytes } = await writeSummaryPdf(aSummary('Zeile eins,\u000BZeile zwei', 'a\u202Eb'), at);
  const [page] = await textOf(bytes);
  expect(page).toMatch(/Zeile eins, .*Zeile zwei/);
  expect(page).toContain('a[U+202E]b');
});

test('long values are wrapped and go on over the page; nothing of them is lost', async () => {
  const words = Array.from({ length: 1_500 }, (_, n) => `Wort${n}`);
  const endless = 'x'.repeat(400);
  const pages = await textOf((await writeSummaryPdf(aSummary(words.join(' '), endless), at)).bytes);
  expect(pages.length).toBeGreaterThan(2);
  const all = pages.map((page) => page.replace(/ EK-2026-4819-3755 · Seite \d+ von \d+$/, '')).join(' ');
  for (const word of [words[0], words[749], words[1_499]]) expect(all).toContain(word);
  expect(all.match(/x+/g)?.join('').length).toBe(400);
  expect(pages.at(-1)).toContain(`Seite ${pages.length} von ${pages.length}`);
});
