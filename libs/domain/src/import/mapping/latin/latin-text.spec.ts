import fc from 'fast-check';
import { isDatatypeC, lettersOf } from '../../../characters/din-91379.js';
import { toLatinText } from './latin-text.js';

test.each([
  ["d’Almeida-O'Brien ʿAbd al-Ḥamīd"],
  ['Nguyễn Thị'],
  ['Đorđević'],
  ['Łuć-Żak'],
  ['İnce'],
  ['von der Straße'],
  ['Ạ̈ K͟hān m̂ T̈ C̨̆'],
  ['Zeile 1\n\tZeile 2: 5 € ½ № 3'.replace('№', 'Nr.')],
])('people-03: %s is written as it was sent', (name) => {
  expect(toLatinText(name)).toEqual({ text: name.normalize('NFC'), replaced: [], unknown: [] });
});

test('a name sent in decomposed form is composed, which is no change of letters', () => {
  expect(toLatinText('Mu\u0308ller')).toEqual({ text: 'Müller', replaced: [], unknown: [] });
});

test.each([
  ['Щербаков Юрий', 'Ŝerbakov Ûrij', 'Cyrillic, ISO 9'],
  ['ЩЕРБАКОВ', 'ŜERBAKOV', 'Cyrillic, ISO 9'],
  ['Ґалаґан Їжакевич', 'G̀alag̀an Ïžakevič', 'Ukrainian, ISO 9'],
  ['Қасымжомарт Әлиұлы', 'Ķasymžomart A̋liu̇ly', 'Kazakh, ISO 9'],
  ['Ђорђевић Љиљана', 'Đorđević L̂il̂ana', 'Serbian, ISO 9'],
  ['Θεοδωρόπουλος', 'Theodōrópoulos', 'Greek, ISO 843'],
  ['ΘΕΟΔΩΡΟΥ Χ.', 'THEODŌROU Ch.', 'Greek, ISO 843'],
  ['Ψύλλος Ευάγγελος', 'Psýllos Euággelos', 'Greek, ISO 843'],
  ['ქეთევან წულუკიძე', 'k̕et̕evan culukije', 'Georgian, ISO 9984'],
  ['Խաչատրյան Ճ', 'Xačatryan Č̣', 'Armenian, ISO 9985'],
  ['Ɓala Ɗan Ƙano', 'Bala Dan Kano', 'Hausa, CLDR'],
  ['Adébáyọ̀ Ọlá', 'Adébáyọ Ọlá', 'Yoruba tone that the norm lacks on this letter'],
  ['ＺＨＡＮＧ　Ｗｅｉ', 'ZHANG Wei', 'full-width letters of an input method'],
  ['ﬁnanz ﬀ', 'finanz ff', 'ligatures'],
  ['۱۲٣', '123', 'Persian and Arabic digits'],
  ['„Zitat“ – ‚so‘ …', '"Zitat" - \'so\' ...', 'typographic signs'],
])('%s becomes %s (%s), and every change is told', (original, latin) => {
  const result = toLatinText(original);
  expect(result.text).toBe(latin.normalize('NFC'));
  expect(result.unknown).toEqual([]);
  expect(result.replaced.length).toBeGreaterThan(0);
  for (const { position, character } of result.replaced)
    expect(original.slice(position, position + character.length)).toBe(character);
});

test('receive-05: vertical tab and form feed become line breaks, by position', () => {
  const { text, replaced } = toLatinText('Damen und Herren,\u000Bmein Visum endet bald.\fDanke');
  expect(text).toBe('Damen und Herren,\nmein Visum endet bald.\nDanke');
  expect(replaced).toEqual([
    { position: 17, character: '\u000B', replacement: '\n' },
    { position: 40, character: '\f', replacement: '\n' },
  ]);
});

test('a line break is one line feed, whatever the machine that wrote it', () => {
  expect(toLatinText('a\r\nb\rc\nd').text).toBe('a\nb\nc\nd');
  expect(toLatinText('a\r\u0300b').text).toBe('a\nb');
});

test.each([
  ['محمد الأحمد', '[?] [?]'],
  ['王伟', '[?]'],
  ['Danke 🙏🏽!', 'Danke [?]!'],
  ['א\u05B8', '[?]'],
  ['\uD800', '[?]'],
])('%s has no published Latin form that would be a spelling, and that is told', (original, text) => {
  const result = toLatinText(original);
  expect(result.text).toBe(text);
  expect(result.unknown.length).toBeGreaterThan(0);
});

test('invisible marks of direction leave no trace in a name but in the report', () => {
  const { text, replaced } = toLatinText('\u202EAhmed\u200B\u00AD');
  expect(text).toBe('Ahmed');
  expect(replaced).toHaveLength(3);
});

test('whatever a person types, the result is of datatype C and changes no more', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'grapheme-composite' }),
  );
  fc.assert(
    fc.property(nasty, (original) => {
      const { text } = toLatinText(original);
      expect(isDatatypeC(text)).toBe(true);
      expect(toLatinText(text)).toEqual({ text, replaced: [], unknown: [] });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian', 'абвгґдђѓеёєжзѕиіїйјклљмнњопрстћќуўфхцчџшщъыьэюя'],
  ['Kazakh, Kyrgyz, Tajik, Uzbek, Mongolian, Tatar, Ossetian, Chechen', 'әғқңөұүһҳҷӣӯўҗӕӏ'],
  ['Greek', 'αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ'],
  ['Georgian', 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ'],
  ['Armenian', 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև'],
])('every letter of today’s alphabets has a form in the norm: %s', (_, alphabet) => {
  for (const letters of [alphabet, alphabet.toUpperCase()]) {
    const { text, unknown, replaced } = toLatinText(letters);
    expect(unknown).toEqual([]);
    expect(replaced).toHaveLength(lettersOf(letters).length);
    expect(isDatatypeC(text)).toBe(true);
  }
});
