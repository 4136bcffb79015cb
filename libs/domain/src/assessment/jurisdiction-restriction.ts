import { readAmount } from '../intake/amount.js';
import type { SubmissionContent } from '../intake/submission.js';
import { RECEPTION_OFFICE } from '../office/known-territories.js';
import { municipalitiesAt, municipalityNamed, municipalityOf, type Municipality } from '../office/municipality.js';
import {
  codeOf,
  finding,
  isOther,
  isOurs,
  type JurisdictionFacts,
  type JurisdictionRule,
} from './jurisdiction-finding.js';
import { placeAt, type KnownPlace } from './jurisdiction-place.js';
import { stateNamed } from './state-name.js';

const POINTER = '/applicant/restriction';
const EXEMPT_FROM_HOURS = 15;
const BADEN_WUERTTEMBERG = '08';

/** Whoever has to live in a reception centre: another office decides, whatever the address says. */
export const receptionCentre: JurisdictionRule = ({ content, stated, map }) => {
  if (!content.applicant.receptionCentre) return null;
  const places = stated.kind === 'AT' ? [stated.ags] : map.office.prefixes;
  const candidates = places.every((place) => place.startsWith(BADEN_WUERTTEMBERG)) ? [RECEPTION_OFFICE] : [];
  return finding('RECEPTION_CENTRE', null, { evidence: ['/applicant/receptionCentre'], candidates });
};

/** Somebody asks for the residence rule (§ 12a) to be lifted, in order to move. */
export const liftRequest: JurisdictionRule = ({ content, planned, stated }) => {
  if (!/12a/.test(content.paragraph ?? '') || planned.kind !== 'AT') return null;
  const evidence = ['/paragraph', stated.pointer];
  if (isOurs(stated) && planned.isOtherState) return finding('LIFT_FROM_US', planned, { evidence });
  const isInside = stated.kind === 'AT' && stated.ags.slice(0, 2) === planned.ags.slice(0, 2);
  if (!isInside) return null;
  if (isOurs(planned)) return finding('LIFT_TO_OUR_DISTRICT', planned, { evidence });
  return isOther(planned) ? finding('LIFT_TO_OTHER', planned, { evidence }) : null;
};

/** A restriction of residence wins over every address; a place that cannot be read settles nothing. */
export const restriction: JurisdictionRule = (facts) => {
  const { content, map } = facts;
  const kind = codeOf(content.applicant.restriction?.kind);
  if (kind === null || kind === 'NONE') return missingRestriction(content, kind);
  const text = content.applicant.restriction?.place?.trim() ?? '';
  const state = stateNamed(text);
  if (state !== null) return restrictedToState(facts, kind, state, text);
  const municipality = municipalityIn(text);
  if (municipality === null) {
    if (kind === 'SECTION_24' && text === '') return finding('ALLOCATION_UNKNOWN', null, { evidence: [POINTER] });
    return exemption(facts, kind) ?? finding('RESTRICTION_UNREADABLE', null, { evidence: [`${POINTER}/place`] });
  }
  return restrictedTo(facts, kind, placeAt(municipality, `${POINTER}/place`, map));
};

/** `08226085`, `Sinsheim`, `Stadt Sinsheim`, `69190 Walldorf`; a name alone that several places bear is not read. */
function municipalityIn(text: string): Municipality | null {
  if (/^\d{8}$/.test(text)) return municipalityOf(text);
  const [, postcode, name] = /^(\d{5})\s+(.+)$/.exec(text) ?? [];
  if (postcode === undefined || name === undefined)
    return municipalityNamed(text.replace(/^(?:Landeshaupts|S)tadt\s+/i, ''));
  const [only, ...more] = municipalitiesAt(postcode, name);
  return only && more.length === 0 ? only : null;
}

function restrictedTo(facts: JurisdictionFacts, kind: string, place: KnownPlace) {
  if (place.side === 'SHARED') return finding('TWO_CANDIDATES', place);
  const isAllocation = kind === 'SECTION_24';
  if (isOurs(place)) return finding(isAllocation ? 'ALLOCATION_OURS' : 'RESTRICTION_OURS', place);
  const exempt = exemption(facts, kind);
  if (exempt) return exempt;
  if (isAllocation) return finding('ALLOCATION_OTHER', place);
  if (isChildAlone(facts.content)) return finding('UMA_OTHER', place);
  return finding(place.isOtherState ? 'RESTRICTION_OTHER_LAND' : 'RESTRICTION_PLACE', place);
}

function restrictedToState({ content, map, ...facts }: JurisdictionFacts, kind: string, state: string, text: string) {
  // Inside the state the address decides; an allocation names more than a state.
  if (map.office.prefixes.every((prefix) => prefix.startsWith(state)))
    return kind === 'SECTION_24' ? finding('ALLOCATION_UNKNOWN', null, { evidence: [POINTER] }) : null;
  const exempt = exemption({ content, map, ...facts }, kind);
  if (exempt) return exempt;
  const reason = isChildAlone(content) ? 'UMA_OTHER' : 'RESTRICTION_OTHER_LAND';
  return {
    ...finding(kind === 'SECTION_24' ? 'ALLOCATION_OTHER' : reason, null, { evidence: [`${POINTER}/place`] }),
    place: text,
  };
}

/** Work of fifteen hours a week can lift the rule of § 12a: that is for a person to say. */
function exemption({ content }: JurisdictionFacts, kind: string) {
  const works = readAmount(content.employment?.hoursPerWeek ?? 0) >= EXEMPT_FROM_HOURS;
  return kind === 'SECTION_12A' && works
    ? finding('RESTRICTION_MAY_BE_LIFTED', null, { evidence: [POINTER, '/employment/hoursPerWeek'] })
    : null;
}

/** Where the status usually comes with a restriction, silence about it settles nothing. */
function missingRestriction(content: SubmissionContent, kind: 'NONE' | null) {
  const title = content.applicant.currentTitle?.kind ?? null;
  const evidence = [POINTER];
  if (content.matter === 'AT24') return finding('ALLOCATION_UNKNOWN', null, { evidence });
  if (kind === 'NONE') return null;
  const isAsylum = title === 'GESTATTUNG' || content.matter === 'GE';
  if (isAsylum) return finding('RECEPTION_UNKNOWN', null, { evidence });
  const isTolerated = title === 'DULDUNG' || content.matter === 'DU' || content.service === 'BE';
  return isTolerated ? finding('RESTRICTION_UNKNOWN', null, { evidence }) : null;
}

function isChildAlone({ representative }: SubmissionContent): boolean {
  return representative?.role === 'GUARDIAN';
}
