import { municipalityOf } from './municipality.js';

const STATES: Readonly<Record<string, string>> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
};
/** Districts of the demo region and their neighbours (Gemeindeverzeichnis of the German statistical offices). */
const DISTRICTS: Readonly<Record<string, string>> = {
  '06431': 'Kreis Bergstraße',
  '08111': 'Stuttgart',
  '08121': 'Heilbronn',
  '08125': 'Landkreis Heilbronn',
  '08212': 'Karlsruhe',
  '08215': 'Landkreis Karlsruhe',
  '08221': 'Heidelberg',
  '08222': 'Mannheim',
  '08225': 'Neckar-Odenwald-Kreis',
  '08226': 'Rhein-Neckar-Kreis',
};

/** What the beginning of a municipality key stands for: a state, a district or a municipality; null where unknown. */
export function nameOfPrefix(prefix: string): string | null {
  if (prefix.length === 2) return STATES[prefix] ?? null;
  if (prefix.length === 5) return DISTRICTS[prefix] ?? null;
  const known = prefix.length === 8 ? municipalityOf(prefix) : null;
  // A key that exists but stands in no table here bears itself as its name.
  return known && known.name !== prefix ? known.name : null;
}
