/**
 * A date of which day, or day and month, may be unknown: what foreign documents really state. Nothing is ever made
 * into 1 January; `original` is what the sender wrote.
 */
export type PartialDate =
  { precision: 'day' | 'month' | 'year'; value: string; original: string } | { precision: 'unknown'; original: string };

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads `1980`, `1980-05`, `1980-05-17`, the same with `-00` for what is unknown, or `unknown`.
 * @returns the date; `'impossible'` for a day that no calendar has (29 February 1985), `'unreadable'` for other text
 */
export function readPartialDate(original: string): PartialDate | 'impossible' | 'unreadable' {
  const text = original.trim();
  if (text === 'unknown' || text === '0000' || text === '0000-00' || text === '0000-00-00')
    return { precision: 'unknown', original };
  const [matched, year, month = '00', day = '00'] = FORM.exec(text) ?? [];
  if (matched === undefined || year === undefined) return 'unreadable';
  if (year === '0000' || Number(month) > 12) return 'impossible';
  if (month === '00') return day === '00' ? { precision: 'year', value: year, original } : 'impossible';
  if (day === '00') return { precision: 'month', value: `${year}-${month}`, original };
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) > lastDay ? 'impossible' : { precision: 'day', value: `${year}-${month}-${day}`, original };
}
