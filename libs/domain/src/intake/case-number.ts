/** `EK-2026-4819-3755`: year of receipt, seven random digits, one check digit (ISO 7064 MOD 11,10). */
const DIGITS = /^\d{12}$/;

/**
 * The number of a new case.
 * @param year of receipt, in Berlin's calendar
 * @param random seven digits; random, so that nobody can count and a restored backup never repeats a printed number
 */
export function caseNumber(year: number, random: string): string {
  const digits = `${year}${random}`;
  if (!/^\d{11}$/.test(digits))
    throw new RangeError('A case number needs a year of four and a random part of seven digits.');
  return format(digits + checkDigit(digits));
}

/**
 * Reads a number as people type it: without prefix, dashes or blanks, in small letters; also without the year when
 * it is known from elsewhere.
 * @returns the number as it is stored, or null if the text is none (length, other characters, check digit)
 */
export function readCaseNumber(text: string): string | null {
  const digits = text.replace(/^\s*ek/i, '').replace(/[\s\-–—/.]/g, '');
  if (!DIGITS.test(digits) || checkDigit(digits.slice(0, 11)) !== digits[11]) return null;
  return format(digits);
}

function format(digits: string): string {
  return `EK-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}

/** ISO 7064 MOD 11,10: finds every wrong digit and nearly every swap of neighbours. */
function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
