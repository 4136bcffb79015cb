import { codeOf, finding, hasEntered, isOurs, type JurisdictionRule } from './jurisdiction-finding.js';

const NEIGHBOURS = new Set([
  'FRA',
  'CHE',
  'AUT',
  'LUX',
  'BEL',
  'NLD',
  'DNK',
  'POL',
  'CZE',
  'FR',
  'CH',
  'AT',
  'LU',
  'BE',
  'NL',
  'DK',
  'PL',
  'CZ',
]);

/** Who lives abroad: a visa is for the mission there, a stay for some time leaves it open, a neighbour may commute. */
export const abroad: JurisdictionRule = (facts) => {
  const { content, stated, registered, planned, establishment } = facts;
  if (stated.kind !== 'ABROAD') return null;
  const { applicant, service } = content;
  const title = codeOf(applicant.currentTitle?.kind) ?? 'NONE';
  const hasTies = registered.kind === 'AT' || title !== 'NONE' || service === 'AK' || hasEntered(facts);
  const evidence = [registered, planned].filter(({ kind }) => kind !== 'NONE').map(({ pointer }) => pointer);
  if (hasTies) return finding('ABROAD_TEMPORARY', stated, { evidence });
  const country = codeOf(applicant.address?.country) ?? '';
  if (NEIGHBOURS.has(country) && planned.kind === 'NONE' && isOurs(establishment))
    return finding('CROSS_BORDER', stated, { evidence: [establishment.pointer] });
  // Who only plans to live here and has nothing here yet applies for the first time, said or not.
  const kind = codeOf(content.applicationKind) ?? (planned.kind === 'NONE' ? null : 'FIRST');
  if (kind !== 'FIRST') return finding('ABROAD_TEMPORARY', stated);
  const candidates = [{ abhKennung: null, name: 'Auslandsvertretung' }];
  return finding('ABROAD_VISA', stated, { evidence: [planned.pointer], candidates });
};
