import { MATTERS } from '../intake/matter.js';
import { effectsOf, GUIDED_QUESTIONS, isGuidedQuestion, questionsFor } from './guided-question.js';

const everything = new Set(GUIDED_QUESTIONS.flatMap(({ about }) => (about === null ? [] : [about])));
const ids = (matter: string | null, filed = everything as Set<string>) =>
  questionsFor(matter, filed).map(({ id }) => id);

test('no question comes twice, and each is asked in matters that exist', () => {
  expect(new Set(GUIDED_QUESTIONS.map(({ id }) => id)).size).toBe(GUIDED_QUESTIONS.length);
  for (const { matters } of GUIDED_QUESTIONS) for (const matter of matters) expect(MATTERS.has(matter)).toBe(true);
});

test.each([
  ['AT16B_R', 6],
  ['AT18G', 6],
  ['AT30', 5],
  ['AT32', 4],
  ['AT24', 4],
  ['AT9', 4],
  ['BE', 5],
  ['AK5', 4],
  ['FB', 4],
  ['UE', 4],
  [null, 1],
])('%s has %i questions, the one about emergencies among them', (matter, count) => {
  expect(ids(matter)).toHaveLength(count);
  expect(ids(matter)).toContain('ends-today');
});

test('what lies on a page that is not there is not asked', () => {
  expect(ids('AT16B_R', new Set())).toEqual(['ends-today']);
  expect(ids('AT16B_R', new Set(['IMMA']))).toEqual(['study-enrolled', 'study-changed', 'ends-today']);
});

test.each([
  ['study-enrolled', 'NO', [{ kind: 'document', slot: 'IMMA', status: 'MISSING' }]],
  ['work-regulated', 'YES', [{ kind: 'document', slot: 'BAE', status: 'MISSING' }]],
  ['ukraine-allocated-here', 'NO', [{ kind: 'jurisdiction', hint: 'OTHER' }]],
  ['child-both-parents', 'UNCLEAR', [{ kind: 'second-look' }]],
  ['ends-today', 'UNCLEAR', [{ kind: 'emergency' }]],
  ['ends-today', 'NO', []],
  ['nobody-asks-this', 'YES', []],
] as const)('%s answered %s has this effect', (id, answer, effects) => {
  expect(effectsOf(id, answer)).toEqual(effects);
});

test('a question is a question in both languages, and none asks for a legal effect', () => {
  for (const { text } of GUIDED_QUESTIONS) {
    expect(text.de).toMatch(/\?$/);
    expect(text.en).toMatch(/\?$/);
    expect(text.de).not.toMatch(/Fortgeltung|Fiktionswirkung|Anspruch|rechtzeitig/);
  }
  expect(isGuidedQuestion('ends-today')).toBe(true);
});
