/** Signs that the norm lacks or XML 1.0 forbids, and what says the same. Empty: it has no meaning of its own. */
const SIGNS: readonly (readonly [from: string, to: string])[] = [
  // Line breaks that word processors paste. U+000B and U+000C are legal in JSON and forbidden in XML 1.0.
  ['\u000B\u000C\u0085\u2028\u2029', '\n'],
  ['\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000', ' '],
  ['\u001E\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022', '-'],
  ['\u201C\u201D\u201E\u201F\u2033', '"'],
  ['\u2018\u201A\u201B\u2032\u02BB', "'"],
  ['\u02BC', '\u2019'],
  ['\u2026', '...'],
  ['\u2264', '<='],
  ['\u2265', '>='],
];
const REPLACEMENTS = new Map(SIGNS.flatMap(([from, to]) => Array.from(from, (sign) => [sign, to] as const)));

/** Controls, soft hyphens, marks of direction, joiners: nothing that a reader sees. */
const INVISIBLE = /^[\p{Cc}\p{Cf}\uFFFE\uFFFF]+$/u;

/** What a sign becomes, or null where this table says nothing. */
export function replaceSign(sign: string): string | null {
  return REPLACEMENTS.get(sign) ?? (INVISIBLE.test(sign) ? '' : null);
}

/** The value of a decimal digit of any script, as Unicode defines it: ten in a row from zero. */
export function digitValue(sign: string): string | null {
  if (!/^\p{Nd}$/u.test(sign)) return null;
  let zero = sign.codePointAt(0) ?? 0;
  const code = zero;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
