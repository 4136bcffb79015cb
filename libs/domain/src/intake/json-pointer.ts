/** One step of a JSON pointer (RFC 6901), escaped. What no database or screen can hold becomes a visible mark. */
export function pointerStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('\0', '␀').toWellFormed();
}

/** The pointer of a path of keys and positions. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${pointerStep(String(step))}`).join('');
}
