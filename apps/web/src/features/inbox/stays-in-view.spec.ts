import type { InboxRow } from '../../api/messages.js';
import { staysInView } from './stays-in-view.js';
import { readViewFilter } from './view-filter.js';

const usual = { stage: 'TRIAGE', waitingFor: 'NONE', jurisdiction: 'OURS', urgency: 'NORMAL', owner: null, team: null };
const rowOf = (patch: object) => ({ ...usual, ...patch }) as InboxRow;
const stays = (address: string, patch: object) =>
  staysInView(readViewFilter(new URLSearchParams(address)), rowOf(patch), 'jana');

test.each([
  ['', {}, true],
  ['', { stage: 'ASSIGNED' }, false],
  ['', { stage: 'SECOND_LOOK' }, false],
  ['', { waitingFor: 'SNOOZED' }, false],
  ['', { jurisdiction: 'HANDOVER_SENT' }, false],
  ['', { jurisdiction: 'CONFIRMED_OTHER' }, true],
  ['view=emergencies', { urgency: 'EMERGENCY' }, true],
  ['view=emergencies', { urgency: 'HIGH' }, false],
  ['view=jurisdiction', { jurisdiction: 'CONFIRMED_OURS' }, false],
  ['view=second-look', { stage: 'TRIAGE' }, false],
  ['view=follow-up', { waitingFor: 'SNOOZED' }, true],
  ['view=mine', { stage: 'ASSIGNED', owner: { id: 'jana' } }, true],
  ['view=mine', { stage: 'ASSIGNED', owner: null }, false],
  ['view=open', { stage: 'CLOSED' }, false],
  ['untouched=true', {}, false],
  ['view=open&owner=none', { owner: { id: 'mehmet' } }, false],
  ['suche=abc', { stage: 'ASSIGNED' }, true],
])('in the list "%s" after a decision, a case with %o stays: %s', (address, patch, expected) => {
  expect(stays(address, patch)).toBe(expected);
});
