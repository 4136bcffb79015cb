import { SKILLED_WORKER_AGENCY } from '../office/known-territories.js';
import { readPlace } from './jurisdiction-place.js';
import { finding, isOther, isOurs, type JurisdictionRule } from './jurisdiction-finding.js';

const GERMAN = new Set(['DEU', 'DE', '000', 'D', 'DEUTSCH']);
const BADEN_WUERTTEMBERG = '08';

/** A German, or a matter of citizenship: not for this act at all. */
export const subjectMatter: JurisdictionRule = ({ content }) => {
  if (/\bStAG\b/.test(content.paragraph ?? ''))
    return finding('WRONG_SUBJECT_MATTER', null, {
      evidence: ['/paragraph'],
      candidates: [{ abhKennung: null, name: 'Staatsangehörigkeitsbehörde' }],
    });
  const isGerman = content.applicant.nationalities?.some((code) => GERMAN.has(code.trim().toUpperCase()));
  return isGerman && content.matter !== 'VE'
    ? finding('NOT_SUBJECT_TO_ACT', null, { evidence: ['/applicant/nationalities'] })
    : null;
};

/** Without a territory of its own an office can tell nothing. */
export const noTerritory: JurisdictionRule = ({ map }) =>
  map.office.prefixes.length === 0 ? finding('NO_TERRITORY', null) : null;

/** § 81a: the place of the establishment counts, neither the residence nor the head office. */
export const fastTrack: JurisdictionRule = ({ content, establishment, map }) => {
  if (content.form !== 'FAST_TRACK') return null;
  if (establishment.kind !== 'AT' || establishment.side === 'SHARED') {
    return finding('ESTABLISHMENT_MISSING', establishment, { evidence: ['/form'] });
  }
  const agency = map.office.prefixes.some((prefix) => prefix.startsWith(BADEN_WUERTTEMBERG))
    ? [SKILLED_WORKER_AGENCY]
    : [];
  const candidates = [...establishment.candidates, ...agency];
  if (isOurs(establishment)) return finding('EMPLOYER_81A', establishment, { evidence: ['/form'], candidates });
  const { representative } = content;
  const head = readPlace(
    representative?.role === 'EMPLOYER' ? representative.address : null,
    '/representative/address',
    map,
  );
  return isOurs(head) && isOther(establishment)
    ? finding('ESTABLISHMENT_COUNTS', establishment, { evidence: [head.pointer], candidates })
    : finding('EMPLOYER_81A_OTHER', establishment, { evidence: ['/form'], candidates });
};
