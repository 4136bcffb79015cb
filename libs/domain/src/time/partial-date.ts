/**
 * A date of which day, or day and month, may be unknown: what foreign documents really state. Nothing is ever made
 * into 1 January; `original` is what the sender wrote.
 */
export type PartialDate =
  { precision: 'day' | 'month' | 'year'; value: string; original: string } | { precision: 'unknown'; original: string };

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const UNKNOWN = new Set(['unknown', '0000', '0000-00', '0000-00-00']);

/**
 * Reads `1980`, `1980-05`, `1980-05-17`, the same with `-00` for what is unknown, or `unknown`.
 * @returns the date; `'impossible'` for a day that no calendar has (29 February 1985), `'unreadable'` for other text
 */
export function readPartialDate(original: string): PartialDate | 'impossible' | 'unreadable' {
  const text = original.trim();
  // Nearly every date is of this kind, and a submission has dozens.
  if (isWholeDay(text)) return { precision: 'day', value: text, original };
  if (UNKNOWN.has(text)) return { precision: 'unknown', original };
  const [matched, year, month = '00', day = '00'] = FORM.exec(text) ?? [];
  if (matched === undefined || year === undefined) return 'unreadable';
  if (year === '0000' || Number(month) > 12) return 'impossible';
  if (month === '00') return day === '00' ? { precision: 'year', value: year, original } : 'impossible';
  return day === '00' ? { precision: 'month', value: `${year}-${month}`, original } : 'impossible';
}

/** The known parts, as a column holds them: `1980`, `1980-05`, `1980-05-17` or `unknown`. */
export function knownParts(original: string | null | undefined): string {
  const date = readPartialDate(original ?? '');
  return typeof date === 'string' || date.precision === 'unknown' ? 'unknown' : date.value;
}

/** The first and the last day that a date can mean; null where nothing of it is known. */
export function possibleDays(date: PartialDate): { first: string; last: string } | null {
  if (date.precision === 'unknown') return null;
  if (date.precision === 'day') return { first: date.value, last: date.value };
  const [year = '', month] = date.value.split('-');
  const lastMonth = month ?? '12';
  const lastDay = String(lastDayOf(Number(year), Number(lastMonth)));
  return { first: `${year}-${month ?? '01'}-01`, last: `${year}-${lastMonth}-${lastDay}` };
}

/** `YYYY-MM-DD` of a day that the calendar has. */
function isWholeDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  const [year, month, day] = [digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10)];
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= lastDayOf(year, month);
}

const DASH = 0x2d;

/** The number that the digits make; NaN where one of them is none. */
function digitsOf(text: string, from: number, until: number): number {
  let number = 0;
  for (let at = from; at < until; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
