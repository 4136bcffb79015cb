import { CmisError } from './cmis-error.js';

/** The controls of a form: names in lower case, the first value of each. */
export type Controls = ReadonlyMap<string, string>;

const INDEXED = /^([^[]+)\[(\d{1,6})\](?:\[(\d{1,6})\])?$/;

// Indices start at 0 and have no gaps (CMIS 1.1, 5.4.4.3.9).
function inOrder(name: string, values: Map<number, string>): string[] {
  return Array.from({ length: values.size }, (_, index) => {
    const value = values.get(index);
    if (value === undefined) throw new CmisError('invalidArgument', `${name} has gaps`);
    return value;
  });
}

function collect(controls: Controls, wanted: string) {
  const single = new Map<number, string>();
  const multiple = new Map<number, Map<number, string>>();
  for (const [control, value] of controls) {
    const [, name, first, second] = INDEXED.exec(control) ?? [];
    if (name !== wanted || first === undefined) continue;
    if (second === undefined) single.set(Number(first), value);
    else
      multiple.set(
        Number(first),
        (multiple.get(Number(first)) ?? new Map<number, string>()).set(Number(second), value),
      );
  }
  return { single, multiple };
}

/**
 * Reads `propertyId[i]` with `propertyValue[i]` or `propertyValue[i][j]`.
 * @returns the values of each property as text; an empty list unsets it
 * @throws CmisError `invalidArgument` for gaps in the indices
 */
export function readProperties(controls: Controls): Map<string, string[]> {
  const ids = inOrder('propertyId', collect(controls, 'propertyid').single);
  const { single, multiple } = collect(controls, 'propertyvalue');
  return new Map(
    ids.map((id, index) => {
      const value = single.get(index);
      if (value !== undefined) return [id, [value]];
      return [id, inOrder(`propertyValue[${index}]`, multiple.get(index) ?? new Map<number, string>())];
    }),
  );
}
