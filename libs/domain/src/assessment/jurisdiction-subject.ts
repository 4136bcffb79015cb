import { z } from 'zod';
import { SKILLED_WORKER_AGENCIES } from '../office/known-territories.js';
import type { SubmissionContent } from '../intake/submission.js';
import { readPlace, type Candidate, type DistrictMap } from './jurisdiction-place.js';
import { finding, hasEntered, isOther, isOurs, type JurisdictionRule } from './jurisdiction-finding.js';

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

/**
 * § 81a: the place of the establishment counts, neither the residence nor the head office. Whoever has entered and lives
 * here applies like anybody; an agreement that another office has made already stays with it.
 */
export const fastTrack: JurisdictionRule = (facts) => {
  const { content, stated, establishment, map } = facts;
  if (content.form !== 'FAST_TRACK' && !/\b81a\b/.test(content.paragraph ?? '')) return null;
  if (stated.kind === 'AT' && hasEntered(facts))
    return isOurs(stated) ? finding('RESIDENCE_AFTER_ENTRY', stated, { evidence: ['/applicant/entry/date'] }) : null;
  const seised = agreedElsewhere(content, map);
  if (seised) return finding('CENTRAL_ALREADY_SEISED', null, { evidence: [AGREEMENT], candidates: [seised] });
  if (establishment.kind === 'AT' && establishment.side === 'SHARED') return finding('TWO_CANDIDATES', establishment);
  if (establishment.kind !== 'AT') return finding('ESTABLISHMENT_MISSING', establishment, { evidence: ['/form'] });
  const agency = map.office.prefixes.some((prefix) => prefix.startsWith(BADEN_WUERTTEMBERG))
    ? SKILLED_WORKER_AGENCIES.slice(0, 1)
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

const AGREEMENT = '/fastTrack/agreementWith';
const Agreement = z.object({ agreementWith: z.string().trim().min(1) });

/**
 * The office that has made the agreement with the employer, where it is another one. The form has no field for it; what
 * a sender adds is kept and read here: `fastTrack.agreementWith`, an ABH-Kennung or a name.
 */
function agreedElsewhere(content: SubmissionContent, { office, territories }: DistrictMap): Candidate | null {
  const named = Agreement.safeParse(content['fastTrack']).data?.agreementWith;
  if (named === undefined || named === office.abhKennung || named === office.name) return null;
  const known = [...SKILLED_WORKER_AGENCIES, ...territories].find(
    ({ abhKennung, name }) => abhKennung === named || name === named,
  );
  return known ? { abhKennung: known.abhKennung, name: known.name } : { abhKennung: null, name: named };
}
