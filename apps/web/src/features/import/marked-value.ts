/** A stretch of a value; `isOffending` is what the target will not take. */
type ValuePart = { text: string; isOffending: boolean };

/**
 * A value in stretches that fit and stretches that do not: what the suggestion leaves out or replaces, else what stands
 * beyond the longest length that the target takes.
 */
export function markOffending(
  value: string,
  { suggestion, maxLength }: { suggestion: string | null; maxLength: number | null },
): ValuePart[] {
  const characters = [...value];
  const marks = (suggestion === null ? null : unlike(characters, [...suggestion])) ?? beyond(characters, maxLength);
  const parts: ValuePart[] = [];
  for (const [at, character] of characters.entries()) {
    const isOffending = marks[at] ?? false;
    const last = parts.at(-1);
    if (last?.isOffending === isOffending) last.text += character;
    else parts.push({ text: character, isOffending });
  }
  return parts;
}

/** What another text leaves out or replaces; null where it is another text altogether. */
function unlike(characters: readonly string[], other: readonly string[]): boolean[] | null {
  if (other.length === characters.length) return characters.map((character, at) => character !== other[at]);
  let matched = 0;
  const marks = characters.map((character) => {
    if (character !== other[matched]) return true;
    matched++;
    return false;
  });
  return matched === other.length ? marks : null;
}

function beyond(characters: readonly string[], maxLength: number | null): boolean[] {
  return characters.map((_character, at) => maxLength !== null && at >= maxLength);
}
