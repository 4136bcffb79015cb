import { ACTIONS, mayDo, permissionsOf, type Action, type Grant } from './permission.js';
import { ROLES, type Role } from './role.js';

const matrix: [what: string, actions: Action[], grants: string][] = [
  //                                                            INTAKE CASEW. LEAD MANAGER DESK ADMIN AUDITOR
  ['have a session', ['session.use'], '                         yes  yes  yes  yes     yes  yes  yes'],
  ['list cases', ['case.list'], '                               yes  yes  yes  yes     no   no   reason'],
  ['open a case', ['case.open'], '                              yes  yes  yes  reason  no   no   reason'],
  ['search and read the summary', ['case.search', 'case.summary'], 'yes yes yes yes  yes  no   reason'],
  [
    'claim, route, follow up, ask',
    ['case.claim', 'case.route', 'case.follow-up', 'second-look.ask'],
    'yes yes yes no no no no',
  ],
  ['note', ['case.note'], '                                     yes  yes  yes  no      yes  no   no'],
  ['answer a second look', ['second-look.answer'], '            no   yes  yes  no      no   no   no'],
  [
    'confirm jurisdiction, hand over, accept, return',
    ['jurisdiction.confirm', 'handover.send', 'handover.accept', 'handover.return'],
    'yes yes yes no no no no',
  ],
  [
    'merge, un-merge, un-bundle, undo',
    ['case.merge', 'case.un-merge', 'case.un-bundle', 'command.undo'],
    'yes yes yes no no no no',
  ],
  ['see and admit what was refused', ['refusal.list', 'refusal.admit'], 'yes yes yes no  no   no   no'],
  ['spread work, set absence', ['work.spread', 'absence.set'], 'no   no   yes  yes     no   no   no'],
  ['raise an emergency', ['emergency.raise'], '                 yes  yes  yes  yes     yes  no   no'],
  ['confirm, deny, acknowledge', ['emergency.answer'], '        yes  yes  yes  yes     no   no   no'],
  [
    'start, wait, close, reopen, send back, record a withdrawal',
    ['case.start', 'case.wait', 'case.close', 'case.reopen', 'case.send-back', 'case.withdraw'],
    'no yes yes no no no no',
  ],
  ['see the transfers', ['transfer.list'], '                    yes  yes  yes  yes     no   yes  no'],
  ['repair a transfer', ['transfer.repair'], '                  yes  yes  yes  no      no   no   no'],
  ['retry a transfer', ['transfer.retry'], '                    yes  yes  yes  no      no   yes  no'],
  ['release a held transfer', ['transfer.release'], '           yes  yes  yes  no      no   no   no'],
  ['waive a transfer', ['transfer.waive'], '                    no   yes  yes  no      no   no   no'],
  ['see the figures', ['steering.view'], '                      no   team yes  yes     no   no   no'],
  ['read the administration', ['administration.read'], '        no   no   yes  yes     no   yes  no'],
  ['change the administration', ['administration.change'], '    no   no   no   no      no   yes  no'],
  ['pause, resume a target', ['target.pause', 'target.resume'], 'no  no   yes  yes     no   yes  no'],
  ['read the audit', ['audit.read'], '                          no   no   no   no      no   no   yes'],
];

const WORDS: Record<string, Grant> = { yes: 'yes', no: 'no', reason: 'with-reason', team: 'own-team' };

const lines = matrix.flatMap(([what, actions, grants]) =>
  grants
    .trim()
    .split(/\s+/)
    .flatMap((word, at) => actions.map((action) => [ROLES[at], word, what, action] as [Role, string, string, Action])),
);

test.each(lines)('%s: %s, to %s (%s)', (role, word, _what, action) => {
  expect(mayDo([role], action)).toBe(WORDS[word]);
});

test('every action of the matrix stands in the table above', () => {
  expect(new Set(matrix.flatMap(([, actions]) => actions))).toEqual(new Set(ACTIONS));
});

test('somebody with two roles may do what the stronger one may', () => {
  expect(mayDo(['AUDITOR', 'CASEWORKER'], 'case.open')).toBe('yes');
  expect(mayDo(['ADMIN', 'OFFICE_MANAGER'], 'case.open')).toBe('with-reason');
});

test('somebody without a role may do nothing', () => {
  expect(ACTIONS.filter((action) => mayDo([], action) !== 'no')).toEqual([]);
});

test('the screen is told of a limited right by its name', () => {
  expect(permissionsOf(['AUDITOR'])).toEqual([
    'session.use',
    'case.list-with-reason',
    'case.search-with-reason',
    'case.summary-with-reason',
    'case.open-with-reason',
    'audit.read',
  ]);
  expect(permissionsOf(['CASEWORKER'])).toContain('steering.view-own-team');
});
