const STATES: readonly (readonly [key: string, names: string])[] = [
  ['01', 'schleswig-holstein,sh'],
  ['02', 'hamburg,hh'],
  ['03', 'niedersachsen,ni'],
  ['04', 'bremen,hb'],
  ['05', 'nordrhein-westfalen,nw,nrw'],
  ['06', 'hessen,he'],
  ['07', 'rheinland-pfalz,rp'],
  ['08', 'baden-württemberg,bw'],
  ['09', 'bayern,by'],
  ['10', 'saarland,sl'],
  ['11', 'berlin,be'],
  ['12', 'brandenburg,bb'],
  ['13', 'mecklenburg-vorpommern,mv'],
  ['14', 'sachsen,sn'],
  ['15', 'sachsen-anhalt,st'],
  ['16', 'thüringen,th'],
];
const KEY_BY_NAME: ReadonlyMap<string, string> = new Map(
  STATES.flatMap(([key, names]) => names.split(',').map((name) => [name, key] as const)),
);

/** The first two digits of the municipality keys of a federal state that is named in words or letters; else null. */
export function stateNamed(text: string): string | null {
  const name = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^land\s+/, '')
    .replace(/\s*[-–]\s*/g, '-');
  return KEY_BY_NAME.get(name) ?? null;
}
