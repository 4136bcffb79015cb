/** Tells whoever watches the program what went wrong, where nobody waits for an answer. */
export function complain(what: string, error: unknown): void {
  console.error(what, error);
}
