import { addDays, addMonths } from '../time/working-day.js';
import {
  finding,
  isOther,
  isOurs,
  wholeDay,
  type JurisdictionFacts,
  type JurisdictionRule,
} from './jurisdiction-finding.js';

const SOON_DAYS = 14;
const LATELY_MONTHS = 3;
const FROM = '/plannedAddress/from';
const SINCE = '/applicant/address/since';

/** Days of moving that contradict what is stated, so that nothing follows from the address. */
export const moveContradiction: JurisdictionRule = (facts) => {
  const { content, receivedOn, stated, planned } = facts;
  const from = wholeDay(content.plannedAddress?.from);
  const unsettled = sinceContradiction(facts);
  if (unsettled) return unsettled;
  if (from === null || from > receivedOn) return null;
  if (planned.kind === 'NONE') return finding('MOVE_DATE_WITHOUT_PLACE', null, { evidence: [FROM] });
  if (isOurs(planned) && isOurs(stated)) return null;
  if (planned.kind === 'AT' && stated.kind === 'AT' && planned.ags === stated.ags) return null;
  return from === receivedOn
    ? finding('MOVE_DAY_EQUALS_RECEIPT', planned, { evidence: [FROM, stated.pointer] })
    : finding('MOVE_DATE_PASSED', planned, { evidence: [FROM, stated.pointer] });
};

/** Who is registered in the territory and gives an address in it has moved inside, whatever the day. */
function sinceContradiction({ content, receivedOn, today, stated, registered }: JurisdictionFacts) {
  const since = wholeDay(content.applicant.address?.since);
  if (since === null || (isOurs(stated) && isOurs(registered))) return null;
  if (since === receivedOn) return finding('MOVE_DAY_EQUALS_RECEIPT', stated, { evidence: [SINCE] });
  return since > receivedOn && !(isOther(stated) && since <= today)
    ? finding('MOVE_NOT_DONE', stated, { evidence: [SINCE], day: since })
    : null;
}

/** A move from elsewhere to us that is still to come. */
export const moveToUs: JurisdictionRule = ({ stated, planned }) =>
  isOther(stated) && isOurs(planned) ? finding('NOT_YET_OURS', stated, { evidence: [planned.pointer] }) : null;

/** A move away that is still to come is a hint for the talk with the next office, never a reason to hand over. */
export const moveAway: JurisdictionRule = ({ content, receivedOn, stated, planned }) => {
  if (!isOurs(stated) || planned.kind === 'NONE' || isOurs(planned)) return null;
  const from = wholeDay(content.plannedAddress?.from);
  const isSoon = from !== null && from <= addDays(receivedOn, SOON_DAYS);
  return finding(isSoon ? 'MOVE_PLANNED_SOON' : 'MOVE_PLANNED', planned, {
    evidence: [stated.pointer, ...(from ? [FROM] : [])],
    day: from,
  });
};

/** Somebody who lived here and has moved away, before or after the day of receipt. */
export const movedAway: JurisdictionRule = (facts) => {
  const { content, receivedOn, stated } = facts;
  const since = wholeDay(content.applicant.address?.since);
  if (!isOther(stated) || since === null) return null;
  if (since > receivedOn) return finding('CHANGED_DURING', stated, { evidence: [SINCE] });
  const isLately = since > addMonths(receivedOn, -LATELY_MONTHS);
  return isLately && livedHere(facts) ? finding('MOVE_DONE', stated, { evidence: [SINCE] }) : null;
};

const livedHere = ({ registered }: JurisdictionFacts) => isOurs(registered);
