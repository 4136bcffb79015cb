import fc from 'fast-check';
import { anApplication } from '../../testing/builders.js';
import { mapped } from '../../testing/mapping.js';
import { leavesOf } from '../mapping/leaves.js';
import { correctedValues, layOver, valueAt, withCorrections } from './lay-over.js';

const correction = (pointer: string, value: string | string[] | null) => ({ id: `of ${pointer}`, pointer, value });

test('a correction stands in place of what was sent, and what was sent stays', () => {
  const sent = anApplication();
  const before = structuredClone(sent);
  const laid = layOver(sent, [
    correction('/applicant/identityDocument/number', 'C01X0006H'),
    correction('/applicant/nationalities', ['TUR']),
    correction('/applicant/address/careOf', null),
  ]);
  expect(laid?.applicant.identityDocument?.number).toBe('C01X0006H');
  expect(laid?.applicant.nationalities).toEqual(['TUR']);
  expect(laid?.applicant.address?.careOf).toBeNull();
  expect(sent).toEqual(before);
});

test('a field that was not sent can be completed', () => {
  const sent = anApplication({ '/plannedAddress': null });
  expect(layOver(sent, [correction('/plannedAddress/city', 'Heidelberg')])?.plannedAddress?.city).toBe('Heidelberg');
});

test('the later of two corrections of a field counts', () => {
  const both = [correction('/applicant/familyName', 'Eins'), correction('/applicant/familyName', 'Zwei')];
  expect(layOver(anApplication(), both)?.applicant.familyName).toBe('Zwei');
});

test.each<[string, string, string | string[] | null]>([
  ['a list where a text belongs', '/applicant/familyName', ['x']],
  ['a text where a list belongs', '/applicant/nationalities', 'TUR'],
  ['a place beyond the end of a list', '/family/99/familyName', 'x'],
  ['a kind of submission that there is not', '/kind', 'LETTER'],
  ['the inside of a text', '/applicant/familyName/first', 'x'],
  ['what belongs to every object', '/__proto__/kind', 'x'],
])('%s does not fit', (_what, pointer, value) => {
  expect(layOver(anApplication(), [correction(pointer, value)])).toBeNull();
  expect(({} as Record<string, unknown>).kind).toBeUndefined();
});

test('whatever is corrected, nothing else changes', () => {
  const sent = anApplication();
  const texts = leavesOf(sent).filter(
    ({ pointer, value }) => typeof value === 'string' && /name|street/i.test(pointer),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...texts.map(({ pointer }) => pointer)),
      fc.string({ minLength: 1 }),
      (pointer, value) => {
        const laid = layOver(sent, [correction(pointer, value)]);
        expect(valueAt(laid, pointer)).toBe(value);
        const rest = (document: unknown) => leavesOf(document).filter((leaf) => leaf.pointer !== pointer);
        expect(rest(laid)).toEqual(rest(sent));
      },
    ),
  );
});

test('the report names what a person corrected, and by which correction', () => {
  const entries = [
    { pointer: '/applicant/familyName', target: '/a', value: 'x', rule: 'as-sent' as const },
    { pointer: '/applicant/nationalities/0', target: '/b', value: '163', rule: 'destatis-key' as const },
    { pointer: '/applicant/givenNames', target: '/c', value: 'y', rule: 'as-sent' as const },
  ];
  const report = withCorrections({ entries }, [
    correction('/applicant/familyName', 'x'),
    correction('/applicant/nationalities', ['TUR']),
  ]);
  expect(report.entries.map(({ rule, ...entry }) => [rule, 'correction' in entry ? entry.correction : null])).toEqual([
    ['corrected-by-person', 'of /applicant/familyName'],
    ['corrected-by-person', 'of /applicant/nationalities'],
    ['as-sent', null],
  ]);
});

test('the message says in its remark what was sent, and in its element what was corrected', () => {
  const sent = anApplication({ '/applicant/familyName': 'Demirağ', '/applicant/formerNames': ['Kaya', '王'] });
  const corrections = [
    correction('/applicant/familyName', 'Demirag'),
    correction('/applicant/formerNames', ['Kaya']),
    correction('/applicant/birthName', 'Kaya'),
  ];
  const content = layOver(sent, corrections);
  const { message, report } = mapped({}, { content: content ?? sent, corrected: correctedValues(sent, corrections) });
  expect(message.angabenZurPerson.familienname.name).toBe('Demirag');
  expect(message.sonstigeAnmerkung).toContain(
    'Von der Behörde für die Übertragung korrigiert, im Antrag steht: Familienname Demirağ; Früherer Name Kaya, [?]',
  );
  const rules = withCorrections(report, corrections)
    .entries.filter(({ pointer }) => pointer === '/applicant/familyName')
    .map(({ rule, value }) => [rule, value]);
  expect(rules).toEqual([
    ['corrected-by-person', 'Demirag'],
    ['sent-before-correction', 'Demirağ'],
  ]);
});

test('without a correction the remark says nothing of any', () => {
  expect(mapped().message.sonstigeAnmerkung).not.toContain('korrigiert');
});
