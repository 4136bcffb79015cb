import { addMonths, type Day } from '../time/working-day.js';
import { readPlace, type Place } from './jurisdiction-place.js';
import {
  finding,
  isOther,
  isOurs,
  lastPossibleDay,
  type JurisdictionFacts,
  type JurisdictionRule,
} from './jurisdiction-finding.js';

const MONTHS_OF_AGE = 18 * 12;
const NEWBORN_MONTHS = 6;

/** Custody does not end an old residence; only where every place is elsewhere the suspicion stands. */
export const detention: JurisdictionRule = ({ content, stated, registered }) => {
  if (content.urgency?.kind?.trim().toUpperCase() !== 'DETENTION') return null;
  const known = [stated, registered].filter(({ kind }) => kind !== 'NONE');
  if (known.length > 0 && known.every(isOther)) return null;
  return finding('DETENTION', null, { evidence: ['/urgency/kind', ...known.map(({ pointer }) => pointer)] });
};

/** Children follow the household of who has custody; without parents the distribution decides. */
export const minor: JurisdictionRule = (facts) => {
  const { content, receivedOn, stated, registered } = facts;
  if (!isYoungerThan(content.applicant.birthDate, MONTHS_OF_AGE, receivedOn) || stated.kind !== 'AT') return null;
  const households = [registered, ...parentsElsewhere(facts)].filter(
    (place) => place.kind === 'AT' && place.ags !== stated.ags,
  );
  if (households.length > 0)
    return finding('MINOR_TWO_HOUSEHOLDS', stated, { evidence: households.map(({ pointer }) => pointer) });
  if (!isOurs(stated)) return null;
  if (content.representative?.role === 'GUARDIAN') return guarded(facts, stated);
  const isNewborn = isYoungerThan(content.applicant.birthDate, NEWBORN_MONTHS, receivedOn);
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

function isYoungerThan(birthDate: string | null | undefined, months: number, on: Day): boolean {
  const born = lastPossibleDay(birthDate);
  return born !== null && addMonths(born, months) > on;
}
