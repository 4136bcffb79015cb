import { PDFDocument } from 'pdf-lib';
import { isInNorm, lettersOf } from '@einkanal/domain/characters/din-91379';
import { Face } from './face.js';

/** Letters that Unicode has composed, and the sequences of the norm that exist with marks only. */
const COMPOSED = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code)).filter(isInNorm);
const SEQUENCES = 'A̋ C̀ C̨̆ D̂ F̄ G̀ H̱ J́ K͟H K͟h L̥̄ M̐ N̄ P̕ R̥̄ S̛̄ T̈ U̇ Z̧ a̋ c̨̆ k͟h l̥̄ r̥̄ s̛̄ t̕ u̇ z̧ Ç̆ Û̄ ÿ́ Č̕ ē̍ Ī́ ō̍ Ž̦ Ḳ̄ Ṣ̄ Ṭ̄ Ạ̈ Ọ̈ Ụ̄'
  .normalize('NFC')
  .split(' ');

test('the typeface draws every letter of DIN 91379', async () => {
  const document = await PDFDocument.create();
  for (const weight of ['regular', 'bold'] as const) {
    const face = await Face.embed(document, weight);
    const printable = [...COMPOSED, ...SEQUENCES].filter((letter) => !/^\p{Cc}$/u.test(letter));
    expect(printable.filter((letter) => !face.has(letter))).toEqual([]);
  }
});

test('marks stand where the typeface places them, not where the next letter begins', async () => {
  const face = await Face.embed(await PDFDocument.create(), 'regular');
  expect(lettersOf('T̈').map(({ text }) => text)).toEqual(['T̈']);
  const { marks, width } = face.piece('T̈');
  expect(marks).toHaveLength(1);
  expect(marks[0]?.x).toBeLessThan(width);
  expect(marks[0]?.y).toBeGreaterThan(0);
  expect(face.piece('T̈').width).toBeCloseTo(face.piece('T').width);
});
