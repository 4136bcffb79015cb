import { replacedDocuments, type SentDocument } from './replaced-document.js';

const sent = (
  id: string,
  submissionId: string,
  fileName = 'Pass.pdf',
  slot: string | null = 'passport',
): SentDocument => ({
  ...{ id, submissionId, fileName, slot },
});

test('the same slot and the same name in a later submission takes the place of what was sent before', () => {
  const documents = [sent('a', 'first'), sent('b', 'second', 'PASS.pdf'), sent('c', 'third', 'Pass.pdf')];
  expect(Object.fromEntries(replacedDocuments(documents))).toEqual({
    b: { firstId: 'a', ids: ['a'] },
    c: { firstId: 'a', ids: ['a', 'b'] },
  });
});

test('a name from a Mac replaces the same name from Windows', () => {
  const documents = [sent('a', 'first', 'U\u0308bersetzung.pdf'), sent('b', 'second', 'Übersetzung.pdf')];
  expect(replacedDocuments(documents).get('b')?.ids).toEqual(['a']);
});

test.each([
  ['another slot', [sent('a', 'first'), sent('b', 'second', 'Pass.pdf', 'contract')]],
  ['another name', [sent('a', 'first'), sent('b', 'second', 'Pass neu.pdf')]],
  ['no slot', [sent('a', 'first', 'scan.pdf', null), sent('b', 'second', 'scan.pdf', null)]],
  ['the same submission', [sent('a', 'first'), sent('b', 'first')]],
  ['two of them: nobody can tell which', [sent('a', 'first'), sent('b', 'first'), sent('c', 'second')]],
])('%s replaces nothing', (_, documents) => {
  expect(replacedDocuments(documents).size).toBe(0);
});
