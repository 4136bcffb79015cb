/** Religion is voluntary and nobody's business here (§ 65 Nr. 6 AufenthV): it stays in the original and goes nowhere. */
const NAMES = /relig|konfession|denomination/i;

/** Whether a value stands in the original only, by the names on the way to it. */
export function isNeverShown(pointer: string): boolean {
  return NAMES.test(pointer);
}
