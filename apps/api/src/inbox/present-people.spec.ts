import { PRESENCE_LASTS_MS } from '@einkanal/domain/inbox/lease';
import { PresentPeople } from './present-people.js';

const jana = { officeId: 'heidelberg', caseId: 'case-1', userId: 'jana' };

test('who keeps saying so stays on the case, who falls silent has gone', () => {
  const people = new PresentPeople();
  expect(people.seen(jana, 0)).toBe(true);
  expect(people.seen(jana, 20_000)).toBe(false);
  expect(people.at('heidelberg', 'case-1', 20_000 + PRESENCE_LASTS_MS - 1)).toEqual(['jana']);
  expect(people.at('heidelberg', 'case-1', 20_000 + PRESENCE_LASTS_MS)).toEqual([]);
});

test('the silent are forgotten once, and their cases are named', () => {
  const people = new PresentPeople();
  people.seen(jana, 0);
  people.seen({ ...jana, userId: 'mehmet' }, 30_000);
  expect(people.forgetSilent(PRESENCE_LASTS_MS).map(({ caseId }) => caseId)).toEqual(['case-1']);
  expect(people.forgetSilent(PRESENCE_LASTS_MS)).toEqual([]);
  expect(people.at('heidelberg', 'case-1', PRESENCE_LASTS_MS)).toEqual(['mehmet']);
});

test('who leaves is gone at once, and another office has nobody on the case', () => {
  const people = new PresentPeople();
  people.seen(jana, 0);
  expect(people.at('mannheim', 'case-1', 1)).toEqual([]);
  expect(people.left(jana)).toBe(true);
  expect(people.left(jana)).toBe(false);
  expect(people.at('heidelberg', 'case-1', 1)).toEqual([]);
});
