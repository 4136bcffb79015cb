import fc from 'fast-check';
import { applyConfirmation, confirmedState, CONFIRMATION_FACTS, type Confirmation } from './confirmation.js';

const received: Confirmation = { fact: 'RECEIVED', code: null, sequence: 1 };
const accepted: Confirmation = { fact: 'ACCEPTED', code: null, sequence: 2 };
const rejected: Confirmation = { fact: 'REJECTED', code: 'document-missing', sequence: 3 };

const knownAfter = (arrivals: readonly Confirmation[]) =>
  arrivals.reduce<Confirmation[]>((known, arrived) => applyConfirmation(known, arrived), []);

test('import-09: accepted, then received, then accepted again is two facts in their order, and accepted', () => {
  const known = knownAfter([accepted, received, { ...accepted, sequence: 4 }]);
  expect(known).toEqual([received, accepted]);
  expect(confirmedState(known)).toBe('ACCEPTED');
});

test.each([
  [[], null],
  [[received], 'RECEIVED'],
  [[received, accepted], 'ACCEPTED'],
  [[received, rejected], 'REJECTED'],
  [[accepted, rejected], 'CONTRADICTED'],
  [[rejected, accepted], 'CONTRADICTED'],
])('of %j the furthest holds: %s', (facts, state) => {
  expect(confirmedState(facts)).toBe(state);
});

test('a rejection for another reason is another fact', () => {
  const known = knownAfter([rejected, { ...rejected, code: 'code-unknown' }]);
  expect(known.map(({ code }) => code)).toEqual(['code-unknown', 'document-missing']);
});

const aConfirmation = fc
  .record({
    fact: fc.constantFrom(...CONFIRMATION_FACTS),
    code: fc.constantFrom('code-unknown', 'document-missing'),
    sequence: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ code, ...word }): Confirmation => ({ ...word, code: word.fact === 'REJECTED' ? code : null }));
const keyOf = ({ fact, code }: Confirmation) => `${fact} ${code ?? ''}`;

test('import-09: in whatever order and however often the same facts arrive, the same is known', () => {
  const arrivals = fc.uniqueArray(aConfirmation, { selector: keyOf }).chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      // Each at least once, then any of them again, and all of it shuffled.
      order: fc
        .array(fc.nat({ max: Math.max(0, facts.length - 1) }), { maxLength: facts.length === 0 ? 0 : 8 })
        .map((again) => [...facts, ...again.flatMap((at) => facts.slice(at, at + 1))])
        .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
    }),
  );
  fc.assert(
    fc.property(arrivals, ({ facts, order }) => {
      expect(knownAfter(order)).toEqual(knownAfter(facts));
      expect(confirmedState(knownAfter(order))).toBe(confirmedState(facts));
    }),
  );
});
