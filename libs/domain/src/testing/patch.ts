/** Changes to a document: JSON pointer (RFC 6901) → new value; `undefined` takes the place out. */
export type Patch = Readonly<Record<string, unknown>>;

type Container = Record<string, unknown> | unknown[];

/** A copy of `document` with every place of `patch` changed; objects on the way that are not there are made. */
export function applyPatch<T>(document: T, patch: Patch): T {
  const copy = structuredClone(document);
  for (const [pointer, value] of Object.entries(patch)) set(copy as Container, pointer, value);
  return copy;
}

/** The value at `pointer`, or undefined. */
export function valueAt(document: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>((place, step) => (place as Container | undefined)?.[step as never], document);
}

function set(document: Container, pointer: string, value: unknown): void {
  const path = steps(pointer);
  const last = path.pop();
  if (last === undefined) throw new Error('A patch cannot replace the whole document.');
  let place = document as Record<string, unknown>;
  for (const step of path) place = (place[step] ??= {}) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else if (Array.isArray(place) && last === '-') place.push(value);
  else place[last] = value;
}

function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
