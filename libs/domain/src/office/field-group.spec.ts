import { FIELD_GROUPS, hiddenBy, mayRead, openGroups, type FieldGroup } from './field-group.js';
import { ROLES, type Role } from './role.js';

const ORDINARY = FIELD_GROUPS.filter((group) => group !== 'special');

test.each<[Role, readonly FieldGroup[], readonly FieldGroup[]]>([
  ['INTAKE', ORDINARY, FIELD_GROUPS],
  ['CASEWORKER', FIELD_GROUPS, FIELD_GROUPS],
  ['TEAM_LEAD', FIELD_GROUPS, FIELD_GROUPS],
  ['OFFICE_MANAGER', ORDINARY, ORDINARY],
  ['DESK', ['identity', 'purpose'], ['identity', 'purpose']],
  ['ADMIN', [], []],
  ['AUDITOR', ORDINARY, FIELD_GROUPS],
])('%s reads %j, and %j after saying why', (role, without, withReason) => {
  expect([...openGroups([role], false)]).toEqual(without);
  expect([...openGroups([role], true)]).toEqual(withReason);
});

test('what Art. 9 GDPR protects opens to nobody but these', () => {
  expect(ROLES.map((role) => [role, mayRead([role], 'special')])).toEqual([
    ['INTAKE', 'with-reason'],
    ['CASEWORKER', 'yes'],
    ['TEAM_LEAD', 'yes'],
    ['OFFICE_MANAGER', 'no'],
    ['DESK', 'no'],
    ['ADMIN', 'no'],
    ['AUDITOR', 'with-reason'],
  ]);
});

test('somebody with two roles reads what either may', () => {
  expect(openGroups(['DESK', 'CASEWORKER'], false).has('special')).toBe(true);
});

test.each(['INTAKE', 'OFFICE_MANAGER', 'DESK', 'ADMIN', 'AUDITOR'] as const)(
  'a protected person is hidden from %s, whatever the reason',
  (role) => {
    expect(hiddenBy('NONE', [role])).toEqual([]);
    expect(hiddenBy('ADDRESS', [role])).toEqual(['place']);
    expect(hiddenBy('IDENTITY', [role])).toEqual(['place', 'identity']);
  },
);

test.each(['CASEWORKER', 'TEAM_LEAD'] as const)('a protected person is shown to %s', (role) => {
  expect(hiddenBy('IDENTITY', [role])).toEqual([]);
});
