type Leaf = readonly [pointer: string, value: string];

/** Every single value of a JSON document with its JSON pointer. */
export function leavesOf(value: unknown, pointer = ''): Leaf[] {
  if (value === null || typeof value !== 'object') return [[pointer, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${pointer}/${name}`));
}

/** @returns the pointers whose values are not the same in both */
export function differingPointers(sent: unknown, held: unknown): string[] {
  const [one, other] = [new Map(leavesOf(sent)), new Map(leavesOf(held))];
  return [...new Set([...one.keys(), ...other.keys()])].filter((pointer) => one.get(pointer) !== other.get(pointer));
}

/** Reads JSON; what is none is null. */
export function parsed(json: string | null): unknown {
  try {
    return json === null ? null : (JSON.parse(json) as unknown);
  } catch {
    return null;
  }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The texts of an XML message, one line for each element. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/>([^<>]+)</g)].map(([, text = '']) => decoded(text).trim()).join('\n');
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .normalize('NFC');
}
