import { addDays, addMonths, type Day } from '../time/working-day.js';
import { readPlace, type Place } from './jurisdiction-place.js';
import {
  codeOf,
  finding,
  isOther,
  isOurs,
  possibleDaysOf,
  type JurisdictionFacts,
  type JurisdictionRule,
} from './jurisdiction-finding.js';

const MONTHS_OF_AGE = 18 * 12;
const NEWBORN_MONTHS = 6;

/** Custody does not end an old residence; only where every place is elsewhere the suspicion stands. */
export const detention: JurisdictionRule = ({ content, stated, registered }) => {
  if (codeOf(content.urgency?.kind) !== 'DETENTION') return null;
  const known = [stated, registered].filter(({ kind }) => kind !== 'NONE');
  if (known.length > 0 && known.every(isOther)) return null;
  return finding('DETENTION', null, { evidence: ['/urgency/kind', ...known.map(({ pointer }) => pointer)] });
};

/** Children follow the household of who has custody; without parents the distribution decides. */
export const minor: JurisdictionRule = (facts) => {
  const { content, receivedOn, stated, registered } = facts;
  const born = possibleDaysOf(content.applicant.birthDate)?.last;
  if (born === undefined || !isMinor(born, receivedOn) || stated.kind !== 'AT') return null;
  const households = [registered, ...parentsElsewhere(facts)].filter(
    (place) => place.kind === 'AT' && place.ags !== stated.ags && !(isOurs(place) && isOurs(stated)),
  );
  if (isOther(stated) && households.every(isOther)) return null;
  if (households.length > 0)
    return finding('MINOR_TWO_HOUSEHOLDS', stated, { evidence: households.map(({ pointer }) => pointer) });
  if (!isOurs(stated)) return null;
  if (content.representative?.role === 'GUARDIAN') return guarded(facts, stated);
  // The last of the six months is in time (§ 188 Abs. 2 BGB).
  const isNewborn = addMonths(born, NEWBORN_MONTHS) >= receivedOn;
  return finding(isNewborn ? 'BIRTH_CASE' : 'MINOR_WITH_PARENTS', stated, { evidence: ['/applicant/birthDate'] });
};

function guarded({ content, map }: JurisdictionFacts, stated: Place) {
  const guardian = readPlace(content.representative?.address, '/representative/address', map);
  return finding(isOurs(guardian) ? 'UMA_ALLOCATED' : 'MINOR_GUARDIAN', stated, { evidence: [guardian.pointer] });
}

/** Addresses of parents, where no parent is said to live with the child. */
function parentsElsewhere({ content, map }: JurisdictionFacts): Place[] {
  const parents = (content.family ?? [])
    .map((member, at) => ({ member, at }))
    .filter(({ member }) => member.relation === 'PARENT');
  if (parents.some(({ member }) => member.livesWith)) return [];
  return parents.map(({ member, at }) => readPlace(member.address, `/family/${String(at)}/address`, map));
}

/** The years end with the day before the birthday, also for who was born on 29 February (§§ 187, 188 BGB). */
function isMinor(born: Day, on: Day): boolean {
  return addDays(addMonths(addDays(born, -1), MONTHS_OF_AGE), 1) > on;
}
