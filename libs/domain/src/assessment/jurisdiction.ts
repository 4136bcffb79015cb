import type { Label } from '../intake/vocabulary.js';
import type { Day } from '../time/working-day.js';
import type { CaseContent } from './case-content.js';
import { abroad } from './jurisdiction-abroad.js';
import type { JurisdictionFacts, JurisdictionFinding, JurisdictionRule } from './jurisdiction-finding.js';
import { moveAway, moveContradiction, movedAway, moveToUs } from './jurisdiction-move.js';
import { detention, minor } from './jurisdiction-person.js';
import { readPlace, type Candidate, type DistrictMap } from './jurisdiction-place.js';
import { JURISDICTION_REASONS, type JurisdictionReason, type RuleVerdict } from './jurisdiction-reason.js';
import {
  doubleResidence,
  host,
  noAbode,
  placesConflict,
  registerOnly,
  residence,
  unknownPlace,
} from './jurisdiction-residence.js';
import { liftRequest, receptionCentre, restriction } from './jurisdiction-restriction.js';
import { fastTrack, noTerritory, subjectMatter } from './jurisdiction-subject.js';

/** Whose case it seems to be, and why. `evidence` are JSON pointers into the application. */
export type JurisdictionVerdict = {
  verdict: RuleVerdict;
  reason: JurisdictionReason;
  paragraph: string | null;
  sentence: Label;
  evidence: string[];
  candidates: Candidate[];
};

/** The order in which the rules are asked; the first answer holds. A restriction wins, then the residence, then the register. */
const RULES: readonly JurisdictionRule[] = [
  ...[noTerritory, subjectMatter, fastTrack, receptionCentre, liftRequest, restriction, detention],
  ...[noAbode, registerOnly, abroad, unknownPlace, placesConflict, moveContradiction, minor, host],
  ...[moveToUs, movedAway, doubleResidence, moveAway, residence],
];

/**
 * Compares stated residence, register and restriction with the office's territory. `OURS` needs a positive hit; what
 * cannot be read or contradicts itself is `UNCHECKED`. Never decides: a person confirms.
 * @param on the day of receipt and the day of the assessment, in Berlin
 * @param map the office with its own territory, and what is known of all offices
 */
export function checkJurisdiction(
  content: CaseContent,
  on: { receivedOn: Day; today: Day },
  map: DistrictMap,
): JurisdictionVerdict {
  const { applicant, plannedAddress, employment } = content;
  const facts: JurisdictionFacts = {
    content,
    ...on,
    map,
    stated: readPlace(applicant.address, '/applicant/address', map),
    registered: readPlace(applicant.registeredAddress, '/applicant/registeredAddress', map),
    second: readPlace(applicant.secondAddress, '/applicant/secondAddress', map),
    planned: readPlace(plannedAddress, '/plannedAddress', map),
    establishment: readPlace(employment?.address, '/employment/address', map),
    others: (content.otherAddresses ?? []).map((address) => readPlace(address, '/applicant/address', map)),
  };
  for (const rule of RULES) {
    const found = rule(facts);
    if (found) return inWords(found);
  }
  return inWords({ reason: 'GEO_UNKNOWN', evidence: ['/applicant/address'], candidates: [], place: null, day: null });
}

/**
 * What the specialist system said of itself: another office's case. The office that it names is one of `offices` where the
 * name is exactly that of one, else it stands as it was written.
 */
export function verdictOfSpecialistSystem(named: string | null, offices: readonly Candidate[]): JurisdictionVerdict {
  const text = named?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const same = offices.filter(({ abhKennung, name }) => name === text || abhKennung === text);
  const kennungen = new Set(same.map(({ abhKennung }) => abhKennung));
  const [office = { abhKennung: null, name: text }] = kennungen.size === 1 ? same : [];
  const candidates = text === '' ? [] : [{ abhKennung: office.abhKennung, name: office.name }];
  return inWords({ reason: 'SAID_BY_SPECIALIST_SYSTEM', evidence: [], candidates, place: null, day: null });
}

function inWords({ reason, evidence, candidates, place, day }: JurisdictionFinding): JurisdictionVerdict {
  const [verdict, paragraph, de, en] = JURISDICTION_REASONS[reason];
  const names = candidates.map(({ name }) => name);
  const fill = (sentence: string, words: { or: string; office: string; place: string; day: string }) =>
    sentence
      .replaceAll('{place}', place ?? words.place)
      .replaceAll('{office}', names.join(` ${words.or} `) || words.office)
      .replaceAll('{day}', words.day);
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  const sentence = {
    de: fill(de, {
      or: 'oder',
      office: 'zuständige Stelle offen',
      place: 'einem anderen Ort',
      day: `${date}.${month}.${year}`,
    }),
    en: fill(en, { or: 'or', office: 'competent office open', place: 'another place', day: day ?? '' }),
  };
  return { verdict, reason, paragraph, sentence, evidence, candidates };
}
