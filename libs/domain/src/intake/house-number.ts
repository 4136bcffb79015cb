/**
 * A house number in the two fields of XAusländer (`hausnummer`: up to four digits; `hausnummerBuchstabeZusatzziffer`:
 * up to four of letters, digits, dot, slash, blank), or why it stays as it is. `none`: there is none, stated or empty.
 */
export type HouseNumberReading =
  | { kind: 'split'; number: string; addition: string | null; changed: 'fraction-written-out' | null }
  | { kind: 'none' }
  | { kind: 'unchanged'; reason: 'no-number' | 'number-too-long' | 'addition-not-possible' };

const NONE = /^(?:o\.?\s*nr\.?|ohne(?:\s+(?:haus)?nummer)?|keine|-|–|s\/n)?$/i;
const FORM = /^(\d+)\s*(.*)$/u;
const LONGEST = 50;
const ADDITION = /^[\p{L}\d./ ]{1,4}$/u;

/** Splits a house number without touching what it says: `12 1/2` is 12 and 1/2, `5/1` is 5 and /1. */
export function readHouseNumber(sent: string): HouseNumberReading {
  const text = sent.trim();
  if (text.length > LONGEST) return { kind: 'unchanged', reason: 'addition-not-possible' };
  if (NONE.test(text)) return { kind: 'none' };
  const [, number, rest = ''] = FORM.exec(text) ?? [];
  if (number === undefined) return { kind: 'unchanged', reason: 'no-number' };
  if (number.length > 4) return { kind: 'unchanged', reason: 'number-too-long' };
  // ¼ ½ ¾ are no letters of the target; written out they say the same.
  const addition = rest.replace(/[¼½¾]/g, (fraction) => fraction.normalize('NFKC').replace('⁄', '/'));
  if (addition === '') return { kind: 'split', number, addition: null, changed: null };
  if (!ADDITION.test(addition)) return { kind: 'unchanged', reason: 'addition-not-possible' };
  return { kind: 'split', number, addition, changed: addition === rest ? null : 'fraction-written-out' };
}
