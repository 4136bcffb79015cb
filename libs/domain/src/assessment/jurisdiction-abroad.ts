import { finding, isOurs, type JurisdictionRule } from './jurisdiction-finding.js';

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
export const abroad: JurisdictionRule = ({ content, stated, registered, planned, establishment }) => {
  if (stated.kind !== 'ABROAD') return null;
  const { applicant, applicationKind, service, entry } = { ...content, entry: content.applicant.entry };
  const title = applicant.currentTitle?.kind ?? 'NONE';
  const hasTies = registered.kind === 'AT' || title !== 'NONE' || service === 'AK' || Boolean(entry?.date);
  if (hasTies) return finding('ABROAD_TEMPORARY', stated, { evidence: [registered.pointer] });
  const country = applicant.address?.country?.trim().toUpperCase() ?? '';
  if (NEIGHBOURS.has(country) && planned.kind === 'NONE' && isOurs(establishment))
    return finding('CROSS_BORDER', stated, { evidence: [establishment.pointer] });
  if (applicationKind !== 'FIRST') return finding('ABROAD_TEMPORARY', stated);
  const candidates = [{ abhKennung: null, name: 'Auslandsvertretung' }];
  return finding('ABROAD_VISA', stated, { evidence: [planned.pointer], candidates });
};
