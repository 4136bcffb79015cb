import { addDays } from '../day.js';
import type { PersonSession } from '../sending/person-session.js';
import { FOLLOW_UPS, QUESTIONS } from '../work/phrases.js';
import { teamOfMatter } from '../work/team-of-matter.js';
import type { CaseRow, TeamRow } from './case-row.js';
import type { DeskWay } from './day-event.js';
import { decideFirst, type Attempt } from './decide-first.js';

const isOpen = ({ stage, waitingFor }: CaseRow) => stage === 'TRIAGE' && waitingFor === 'NONE';
const isCalm = ({ urgency, jurisdiction }: CaseRow) =>
  !urgency.startsWith('EMERGENCY') && !['SUSPECTED_OTHER', 'CONFIRMED_OTHER', 'HANDOVER_SENT'].includes(jurisdiction);

/** Support staff decide the next case in their way. @returns what was done, in words; null where there was nothing */
export async function workAtDesk(session: PersonSession, way: DeskWay, today: string): Promise<string | null> {
  switch (way) {
    case 'ACCEPT': {
      const { body: teams } = await session.get<TeamRow[]>('/teams');
      return decideFirst(session, 'view=inbox&order=oldest', (row) => isOpen(row) && isCalm(row), routeTo(teams));
    }
    case 'SECOND_LOOK':
      return decideFirst(
        session,
        'view=inbox',
        (row) => isOpen(row) && isCalm(row),
        () => [{ name: 'ask-second-look', input: { question: QUESTIONS[0] }, says: 'asks for a second look at' }],
      );
    case 'FOLLOW_UP':
      return decideFirst(
        session,
        'view=inbox',
        (row) => isOpen(row) && isCalm(row),
        () => [
          {
            name: 'follow-up',
            input: { on: addDays(today, 3), event: null, reason: FOLLOW_UPS[0] },
            says: 'puts away',
          },
        ],
      );
    case 'EMERGENCY':
      return decideFirst(
        session,
        'view=emergencies',
        ({ emergency }) => !emergency?.acknowledged,
        ({ urgency }) => [
          ...(urgency === 'EMERGENCY_SUSPECTED' ? [{ name: 'confirm-emergency', input: {}, says: 'confirms' }] : []),
          { name: 'acknowledge-emergency', input: {}, says: 'sees to the emergency' },
        ],
      );
  }
}

function routeTo(teams: readonly TeamRow[]): (row: CaseRow) => Attempt[] {
  return ({ suggestion, matter }) => {
    const suggested = suggestion?.confidence === 'UNCLEAR' ? null : suggestion?.team;
    if (suggested)
      return [{ name: 'accept-suggestion', input: { teamId: suggested.id }, says: `accepts ${suggested.name} for` }];
    const team = teams.find(({ code }) => code === teamOfMatter(matter)) ?? teams[0];
    return team ? [{ name: 'route', input: { teamId: team.id }, says: `gives to ${team.name}` }] : [];
  };
}
