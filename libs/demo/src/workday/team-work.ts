import { addDays } from '../day.js';
import type { PersonSession } from '../sending/person-session.js';
import { NOTES, WAITS } from '../work/phrases.js';
import type { CaseRow } from './case-row.js';
import type { TeamWay } from './day-event.js';
import { decideFirst } from './decide-first.js';

const MINE = 'view=mine&stage=IN_PROGRESS';
const isAwake = ({ waitingFor }: CaseRow) => waitingFor === 'NONE';

/** A caseworker works on a case of theirs. @returns what was done, in words; null where there was nothing */
export function workInTeam(session: PersonSession, way: TeamWay, today: string): Promise<string | null> {
  switch (way) {
    case 'START':
      return decideFirst(session, 'view=team&stage=ASSIGNED', isAwake, () => [
        { name: 'start', input: {}, says: 'begins' },
      ]);
    case 'WAIT': {
      const input = { waitingFor: 'APPLICANT', until: addDays(today, 14), reason: WAITS.APPLICANT[0] };
      return decideFirst(session, MINE, isAwake, () => [{ name: 'wait', input, says: 'waits for papers in' }]);
    }
    case 'NOTE':
      return decideFirst(session, MINE, isAwake, () => [
        { name: 'note', input: { text: NOTES[2] }, says: 'writes a note in' },
      ]);
    case 'CLOSE':
      return decideFirst(session, MINE, isAwake, ({ kind }) => [
        { name: 'close', input: { result: kind === 'APPLICATION' ? 'GRANTED' : 'ANSWERED' }, says: 'closes' },
      ]);
  }
}
