import type { CaseState } from '../../case-file/case-state.js';
import { brokenInvariants } from '../../case-file/invariant.js';
import { strayChanges } from '../../case-file/lifecycle.js';
import { aCaseState } from '../../testing/case-state.js';
import { returnEffect, type ReturnContext } from './return-effect.js';
import { furthestState, returnedFiles, stateWords, type ReturnMessage } from './return-message.js';

const head = { antragsidentifikation: 'EK-2026-4819-3755', ausloeserUUID: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d' };
const pdf = { dokument: 'ab', dokumententyp: '1' };
const place = { strasse: 'Rathausplatz', postleitzahl: '99999', wohnort: 'Musterstadt' };
const question = (fristdatum?: string): ReturnMessage => ({
  type: '130102',
  body: { ...head, frage: 'Wo wohnen Sie?', ...(fristdatum === undefined ? {} : { fristdatum }) },
});
const appointment = (datum: string): ReturnMessage => ({
  type: '130105',
  body: { ...head, strukturierteTermininformationen: { datum, uhrzeitAb: '09:30:00', ort: place } },
});
const status = (code: string): ReturnMessage => ({ type: '130104', body: { ...head, status: code } });
const notCompetent: ReturnMessage = { type: '130109', body: { ...head, hinweis: '' } };
const hearing: ReturnMessage = { type: '130110', body: { ...head, mitteilung: pdf } };
const reaction: ReturnMessage = { type: '130107', body: head };
const EVERY = [question(), status('05'), appointment('2026-12-04'), reaction, notCompetent, hearing];

const now = new Date('2026-11-25T11:00:00Z');
const context: ReturnContext = { now, today: '2026-11-25', isOvertaken: false, isAnswered: false };
const closed = { stage: 'CLOSED', closedAt: now, result: 'GRANTED', teamId: 'team' } as const;

const waiting = (wakeOn: string, waitingFor = 'APPLICANT', wakeEvent = 'DOCUMENTS') => ({
  ...{ waitingFor, waitingSince: now, wakeOn, wakeEvent },
});
const back = { closedAt: null, result: null, openedAt: null, reopenedCount: 1 };

test.each<[what: string, message: ReturnMessage, state: Partial<CaseState>, change: object]>([
  ['a question with its day', question('2026-12-08'), {}, waiting('2026-12-08')],
  ['a question without a day', question(), {}, waiting('2027-02-23')],
  ['a day further off than anything sleeps', question('2027-09-01'), {}, waiting('2027-02-23')],
  [
    'a question before anybody has checked the case',
    question('2026-12-08'),
    { stage: 'RECEIVED' },
    waiting('2026-12-08'),
  ],
  ['a question whose day is today', question('2026-11-25'), {}, {}],
  [
    'a question about a closed case of a person',
    question('2026-12-08'),
    { ...closed, ownerId: 'tobias' },
    { ...back, stage: 'IN_PROGRESS', ...waiting('2026-12-08') },
  ],
  ['a late question about a closed case of a team', question('2026-11-01'), closed, { ...back, stage: 'ASSIGNED' }],
  ['an intended refusal', hearing, {}, waiting('2027-02-23')],
  ['an intended refusal of a closed case', hearing, closed, { ...back, stage: 'ASSIGNED', ...waiting('2027-02-23') }],
  ['an appointment', appointment('2026-12-04'), {}, waiting('2026-12-04', 'APPOINTMENT', 'APPOINTMENT')],
  ['an appointment of today', appointment('2026-11-25'), {}, {}],
  ['an appointment of a closed case', appointment('2026-12-04'), closed, {}],
  ['not competent', notCompetent, {}, { jurisdiction: 'SUSPECTED_OTHER', openedAt: null }],
  [
    'not competent, where a person had said that it is this office',
    notCompetent,
    { jurisdiction: 'CONFIRMED_OURS' },
    { jurisdiction: 'SUSPECTED_OTHER', openedAt: null },
  ],
  ['not competent, as a person has found', notCompetent, { jurisdiction: 'CONFIRMED_OTHER' }, { openedAt: null }],
  [
    'not competent, of a closed case',
    notCompetent,
    closed,
    {
      ...{ ...back, stage: 'TRIAGE', teamId: null, ownerId: null, jurisdiction: 'SUSPECTED_OTHER' },
      ...{ waitingFor: 'NONE', waitingSince: null, wakeOn: null, wakeEvent: null },
    },
  ],
  ['a status', status('05'), {}, {}],
  ['a status of a closed case', status('01'), closed, {}],
  ['a reaction to a withdrawal', reaction, closed, {}],
])('%s', (_what, message, state, change) => {
  const before = aCaseState(state);
  const effect = returnEffect(message, before, context);
  expect(effect).toEqual(change);
  const after = { ...before, ...effect };
  expect([strayChanges(before, after), brokenInvariants(after)]).toEqual([[], []]);
});

test.each(EVERY)('message $type moves nothing that another office has or was offered', (message) => {
  const elsewhere = [
    { stage: 'HANDED_OVER', jurisdiction: 'HANDOVER_ACCEPTED', closedAt: now },
    { stage: 'MERGED', closedAt: now },
    { jurisdiction: 'HANDOVER_SENT' },
  ] as const;
  for (const state of elsewhere) expect(returnEffect(message, aCaseState(state), context)).toEqual({});
});

test('a message that a later-written one has overtaken leaves the waiting as that one set it', () => {
  const overtaken = { ...context, isOvertaken: true };
  for (const message of [question('2026-12-08'), appointment('2026-12-04'), hearing])
    expect(returnEffect(message, aCaseState(), overtaken)).toEqual({});
});

test('a question that was answered before it arrived asks nobody', () => {
  expect(returnEffect(question('2026-12-08'), aCaseState(), { ...context, isAnswered: true })).toEqual({});
});

test('how far the specialist system is never goes back, whatever order its messages come in', () => {
  expect(furthestState(['01', '05', '02'])).toBe('05');
  expect(furthestState(['05', '01'])).toBe('05');
  expect(furthestState(['02', '03'])).toBe('03');
  expect(furthestState(['99', '01', '98'])).toBe('01');
  expect(furthestState(['99'])).toBeNull();
  expect([stateWords('99'), stateWords('01')?.de]).toEqual([null, 'Im Fachverfahren eingegangen']);
});

test('files are called after their place, with the ending of what they are', () => {
  const letters: ReturnMessage = {
    type: '130110',
    body: { ...head, mitteilung: pdf, gebuehrenmitteilung: { dokument: 'cd', dokumententyp: '2' } },
  };
  expect(returnedFiles(letters).map(({ fileName }) => fileName)).toEqual([
    'Beabsichtigte Ablehnung.pdf',
    'Gebührenmitteilung.jpg',
  ]);
  expect(EVERY.flatMap(returnedFiles)).toHaveLength(1);
});
