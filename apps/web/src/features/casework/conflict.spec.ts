import { changedBy, differences, typedTextOf } from './conflict.js';

type Compared = Parameters<typeof differences>[0];
const seen: Compared = {
  stage: 'IN_PROGRESS',
  team: { id: 't1', name: 'Studium' },
  owner: { id: 'u1', name: 'Tobias Weiß' },
  waitingFor: 'NONE',
  wait: { since: null, until: null, event: null },
  urgency: 'NORMAL',
  jurisdiction: 'OURS',
};
const work = { team: { id: 't2', name: 'Fachkräfte' } };
const family = { team: { id: 't3', name: 'Familie' } };

test('inbox-01: where both changed a field to different things it collides, and both values are shown', () => {
  expect(differences(seen, { ...seen, ...work }, { ...seen, ...family })).toEqual([
    { field: 'team', mine: 'Fachkräfte', theirs: 'Familie', collides: true },
  ]);
});

test('inbox-01: what the other tab never touched is no difference, and what only one side changed collides with nothing', () => {
  const waiting: Compared = {
    ...seen,
    waitingFor: 'APPLICANT',
    wait: { since: null, until: '2026-12-09', event: null },
  };
  expect(differences(seen, waiting, { ...seen, ...family })).toEqual([
    { field: 'team', mine: null, theirs: 'Familie', collides: false },
    { field: 'waitingFor', mine: 'APPLICANT', theirs: null, collides: false },
    { field: 'until', mine: '2026-12-09', theirs: null, collides: false },
  ]);
});

test('both wanting the same is no collision', () => {
  expect(differences(seen, { ...seen, ...work }, { ...seen, ...work }).map(({ collides }) => collides)).toEqual([
    false,
  ]);
});

test.each([
  [{ reason: 'Arbeitgeber fehlt', rightTeamId: null }, 'Arbeitgeber fehlt'],
  [{ result: 'GRANTED', text: '  ' }, null],
  [{}, null],
  [undefined, null],
])('what was typed in %j is kept: %s', (body, text) => {
  expect(typedTextOf(body)).toBe(text);
});

test('the last person who changed the case is named, not the system', () => {
  const fields = [
    { field: 'stage', by: 'Mehmet Kaya', at: '2026-11-25T09:00:00Z' },
    { field: 'submission-attached', by: null, at: '2026-11-25T10:00:00Z' },
    { field: 'teamId', by: 'Aylin Sommer', at: '2026-11-25T08:00:00Z' },
  ];
  expect(changedBy({ fields })?.by).toBe('Mehmet Kaya');
  expect(changedBy({})).toBeNull();
});
