const LIMIT_MS = 30_000;
const PAUSE_MS = 50;

/** Waits for a condition. @returns what it yielded; fails with `what` when it never came */
export async function until<T>(
  what: string,
  condition: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  limitMs = LIMIT_MS,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const outcome = await condition();
    if (outcome !== false && outcome !== null && outcome !== undefined) return outcome;
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
