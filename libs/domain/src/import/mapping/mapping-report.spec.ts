import fc from 'fast-check';
import { anApplication } from '../../testing/builders.js';
import { anInput } from '../../testing/mapping.js';
import { toLatinText } from './latin/latin-text.js';
import { leavesOf, type Leaf } from './leaves.js';
import { mapApplication, type MappingResult } from './map-application.js';
import { SUMMARY } from './mapping-report.js';

/** Letters of the norm, letters beyond it, what XML cannot carry, and halves of letters. */
const letters = fc.oneof(
  fc.constantFrom('a', 'ä', 'ß', 'Ç', 'ḥ', 'ẞ', 'K\u035Fh', 'C\u0328\u0306', 'Z\u0308'),
  fc.constantFrom('\u000B', '\f', '\u0000', '\u0001', '\u001F', '\uFFFE', '\uD800', '\uDC00', '\r\n', '\u0085'),
  fc.constantFrom('Щ', 'θ', 'ქ', 'Ճ', 'م', '王', '🙏🏽', '\u202E', '\u00AD', '۱', 'ﬁ', '„', '<', '&', ']]>'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const texts = fc.oneof(
  fc.array(letters, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.constantFrom('12 a', '2022-09', '2022-13-45', '2022-09-14', 'x'.repeat(400), '王'.repeat(300), ' \u000B '),
);

/** One of the three applications, with some of its values written anew, known to the form or not. */
const applications = fc
  .record({
    service: fc.constantFrom('AT', 'AK', 'BE'),
    written: fc.array(fc.tuple(fc.nat(), texts), { maxLength: 12 }),
    extra: fc.dictionary(fc.constantFrom('hobby', 'a/b', 'm~n', '€', 'Konfession'), texts, { maxKeys: 3 }),
  })
  .map(({ service, written, extra }) => {
    const places = leavesOf(anApplication({ '/service': service })).filter(({ pointer }) => pointer !== '/service');
    const changes = written.map(([at, text]) => [places[at % places.length]?.pointer ?? '', text] as const);
    return anApplication({ '/service': service, ...Object.fromEntries(changes), '/applicant/extra': extra });
  });

const map = (content: ReturnType<typeof anApplication>) => mapApplication({ ...anInput(), content });
/** Where our lists decide, another sign is another code: that it is unknown is what has to be told. */
const CODED = /^\/(?:matter|replyChannel\/kind|applicant\/sex|family\/\d+\/(?:relation|sex))$/;

const at = <T extends { pointer: string }>(list: readonly T[], { pointer }: Leaf) =>
  list.filter((one) => one.pointer === pointer);
const blocksAt = (result: MappingResult, leaf: Leaf) => (result.kind === 'blocked' ? at(result.blocks, leaf) : []);

test('no value is silently lost: each has its place in the message or the summary, is told as lost, or blocks', () => {
  fc.assert(
    fc.property(applications, (content) => {
      const result = map(content);
      const { entries, losses } = result.report;
      const untold = leavesOf(content).filter(
        (leaf) => [...at(entries, leaf), ...at(losses, leaf), ...blocksAt(result, leaf)].length === 0,
      );
      expect(untold).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a character that the target cannot carry is told with pointer and position wherever its value goes', () => {
  fc.assert(
    fc.property(applications, (content) => {
      const result = map(content);
      const { entries, losses, replacements } = result.report;
      for (const leaf of leavesOf(content)) {
        const inMessage = at(entries, leaf).filter(({ target }) => target !== SUMMARY);
        if (typeof leaf.value !== 'string' || inMessage.length === 0) continue;
        const { replaced, unknown } = toLatinText(leaf.value);
        const reasons = [...at(losses, leaf).map(({ reason }) => reason), ...blocksAt(result, leaf).map((b) => b.code)];
        if (CODED.test(leaf.pointer)) {
          if (replaced.length + unknown.length > 0)
            expect({ leaf, reasons }).toEqual({ leaf, reasons: expect.arrayContaining(['code-unknown']) });
          continue;
        }
        const told = at(replacements, leaf).flatMap(({ positions }) => positions);
        expect({ leaf, told }).toEqual({
          leaf,
          told: expect.arrayContaining(replaced.map(({ position }) => position)),
        });
        if (unknown.length > 0)
          expect({ leaf, reasons }).toEqual({ leaf, reasons: expect.arrayContaining(['no-latin-form']) });
      }
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['a street that ends with one', '/applicant/address/street', 'Am Markt\u000B', [8]],
  ['a street that begins with blanks', '/applicant/address/street', '  Am\fMarkt', [4]],
  ['a host taken out of the street', '/applicant/address/street', 'c/o Bra\u000Bndt, Am\u000BMarkt', [7, 15]],
])('%s: the place is that in what was sent', (_, pointer, text, positions) => {
  const { replacements } = map(anApplication({ [pointer]: text })).report;
  expect(replacements.filter((one) => one.pointer === pointer).flatMap((one) => one.positions)).toEqual(positions);
});

test('the same application gives the same message and the same report, byte for byte', () => {
  fc.assert(
    fc.property(applications, (content) => {
      expect(JSON.stringify(map(structuredClone(content)))).toBe(JSON.stringify(map(content)));
    }),
    { numRuns: 100 },
  );
});
