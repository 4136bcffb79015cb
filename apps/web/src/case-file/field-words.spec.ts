import { SubmissionContent } from '@einkanal/domain/intake/submission';
import fc from 'fast-check';
import de from '../locales/de.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import { findFieldWord, groupOf, numberOf } from './field-words.js';

type JsonSchema = { properties?: Record<string, JsonSchema>; items?: JsonSchema; anyOf?: JsonSchema[]; $ref?: string };
const { $defs = {}, ...root } = SubmissionContent.toJSONSchema({ reused: 'inline' }) as JsonSchema & {
  $defs?: Record<string, JsonSchema>;
};

function pathsOf(schema: JsonSchema, path: string): string[] {
  const target = schema.$ref ? ($defs[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
  const inner = [...(target.anyOf ?? []), ...(target.items ? [target.items] : [])].flatMap((part) =>
    pathsOf(part, path),
  );
  const own = Object.entries(target.properties ?? {}).flatMap(([name, property]) => [
    `${path}.${name}`,
    ...pathsOf(property, `${path}.${name}`),
  ]);
  return [...new Set([...inner, ...own])];
}

const PATHS = pathsOf(root, 'field');

test('the wire schema has as many fields as law.md 4 lists, so the next test looks at something', () => {
  expect(PATHS.length).toBeGreaterThan(200);
});

test.each([
  ['de', de.field],
  ['en', en.field],
])('every field of the application has a word (%s)', (_language, words) => {
  expect(PATHS.filter((path) => findFieldWord(path, words) === null)).toEqual([]);
});

test.each([
  ['field.employment.address.street', 'Straße'],
  ['field.employment.start', 'Beginn'],
  ['/family/1/birthDate', 'Geburtsdatum'],
  ['/applicant/nationalities/0', 'Staatsangehörigkeit'],
  ['field.applicant.identityDocument.kind', 'Ausweisdokument'],
  ['field.applicant.currentTitle.kind', 'Bisheriger Titel'],
])('%s is called %s', (path, word) => {
  expect(findFieldWord(path, de.field)).toBe(word);
});

test.each([
  ['/family/1/birthDate', '/family/1', 2],
  ['/family/0/address/ags', '/family/0', 1],
  ['/applicant/formerAddresses/0', '', null],
  ['/applicant/nationalities/0', '', null],
  ['/applicant/address', '', null],
  ['/message', '', null],
])('%s is part of the entry %s', (pointer, group, number) => {
  expect(groupOf(pointer)).toBe(group);
  expect(numberOf(group)).toBe(number);
});

test('a path that nobody knows has no word, whatever it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^x-[a-z]{1,10}$/), (name) => {
      expect(findFieldWord(`field.${name}`, de.field)).toBeNull();
    }),
  );
});
