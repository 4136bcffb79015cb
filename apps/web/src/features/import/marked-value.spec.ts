import { markOffending } from './marked-value.js';

const shown = (value: string, suggestion: string | null, maxLength: number | null = 9) =>
  markOffending(value, { suggestion, maxLength })
    .map(({ text, isOffending }) => (isOffending ? `[${text}]` : text))
    .join('');

test.each([
  ['a filler that the suggestion leaves out', 'P01448729<', 'P01448729', 'P01448729[<]'],
  ['a filler at the front', '<P01448729', 'P01448729', '[<]P01448729'],
  ['blanks in between', 'P0144 8729 1', 'P014487291', 'P0144[ ]8729[ ]1'],
  ['a letter that the suggestion replaces', 'PO1448729', 'P01448729', 'P[O]1448729'],
  ['what is too long, without a suggestion', 'T123456789', null, 'T12345678[9]'],
  ['what is too long, where the suggestion is another text', 'T123456789', 'X1', 'T12345678[9]'],
])('marked is %s', (_what, value, suggestion, expected) => {
  expect(shown(value, suggestion)).toBe(expected);
});

test('a value without a limit and without a suggestion has nothing to mark', () => {
  expect(shown('Müller', null, null)).toBe('Müller');
});

test('a letter outside of the basic plane counts as one', () => {
  expect(shown('𝒜𝒜B', null, 2)).toBe('𝒜𝒜[B]');
});

test('an empty value has no parts', () => {
  expect(markOffending('', { suggestion: null, maxLength: 3 })).toEqual([]);
});
