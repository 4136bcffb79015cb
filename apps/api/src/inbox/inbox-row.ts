import type { z } from 'zod';
import { lightOf } from '@einkanal/domain/inbox/transfer-light';
import { PROTECTED_PLACE, type Sight } from '@einkanal/domain/inbox/section-rights';
import { TARGETS } from '@einkanal/domain/import/import-job';
import { workingDaysBetween, type Holidays } from '@einkanal/domain/time/working-day';
import type { InboxRow } from './inbox.dto.js';
import type { CaseFacts, CaseRow } from './inbox.query.js';

/** What turning a row into a line of the list needs from outside. */
export type RowContext = { now: Date; holidays: Holidays; hidden: Sight['hidden'] };

/**
 * A line of the list. Of a person whose identity is protected it shows the number of the case, not who it is; where
 * somebody lives who is protected, not even the rules' verdict says.
 */
export function toInboxRow(
  row: CaseRow,
  facts: CaseFacts | undefined,
  { now, holidays, hidden }: RowContext,
): z.input<typeof InboxRow> {
  const isKnown = !hidden.includes('identity');
  return {
    ...row,
    familyName: isKnown ? row.familyName : '',
    givenNames: isKnown ? row.givenNames : '',
    birthYear: isKnown ? (/^\d{4}/.exec(row.birthDate)?.[0] ?? null) : null,
    representativeName: isKnown ? row.representativeName : null,
    findingCount: facts?.findingCount ?? 0,
    documentCount: facts?.documentCount ?? 0,
    ageWorkingDays: workingDaysBetween(row.receivedAt, now, holidays),
    lastEvent: facts?.lastEvent ?? null,
    isNew: row.openedAt === null,
    wait: { since: row.waitingSince, until: row.wakeOn, event: row.wakeEvent },
    team: facts?.people?.team ?? null,
    owner: facts?.people?.owner ?? null,
    lease: leaseOf(facts),
    secondLookBy: facts?.people?.secondLookBy ?? null,
    jurisdictionVerdict: verdictOf(row, hidden),
    emergency: row.emergency && { ...row.emergency, dueAt: row.emergencyDueAt },
    handover: facts?.handover ?? null,
    suggestion: row.suggestion && { ...row.suggestion, team: facts?.people?.suggestedTeam ?? null },
    transfers: TARGETS.map((target) =>
      lightOf(
        target,
        { stage: row.stage, cameThroughGateway: facts?.cameThroughGateway ?? false },
        facts?.transfers ?? [],
      ),
    ),
  };
}

/** Its sentence and the offices that it names say in which place the person lives. */
function verdictOf({ jurisdictionVerdict: verdict }: CaseRow, hidden: Sight['hidden']) {
  return verdict && hidden.includes('place') ? { ...verdict, sentence: PROTECTED_PLACE, candidates: [] } : verdict;
}

function leaseOf(facts: CaseFacts | undefined) {
  const lease = facts?.people?.lease;
  return lease ? { ...lease, until: new Date(lease.until) } : null;
}
