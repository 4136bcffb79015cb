/** The header in which a person says why: percent-encoded UTF-8, because headers carry no other letters safely. */
export const REASON_HEADER = 'x-reason';

const SHORTEST = 5;
const LONGEST = 500;

/** What was said, on one line; null where it is missing or too short to say anything. */
export function readReason(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  const reason = decoded(header)
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const letters = Array.from(reason);
  return letters.length < SHORTEST ? null : letters.slice(0, LONGEST).join('');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
