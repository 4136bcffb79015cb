import { readPartialDate, type PartialDate } from './partial-date.js';

type Sentence = { de: string; en: string };

const MONTHS = [
  ['Januar', 'January', 'Jan'],
  ['Februar', 'February', 'Feb'],
  ['März', 'March', 'Mar'],
  ['April', 'April', 'Apr'],
  ['Mai', 'May', 'May'],
  ['Juni', 'June', 'Jun'],
  ['Juli', 'July', 'Jul'],
  ['August', 'August', 'Aug'],
  ['September', 'September', 'Sep'],
  ['Oktober', 'October', 'Oct'],
  ['November', 'November', 'Nov'],
  ['Dezember', 'December', 'Dec'],
] as const;

/** A date as people read it, saying what of it is unknown: `17.05.1980`, `1980 (Tag und Monat unbekannt)`. */
export function dateInWords(date: PartialDate): Sentence {
  if (date.precision === 'unknown') return { de: 'unbekannt', en: 'unknown' };
  const [year = '', month = '', day = ''] = date.value.split('-');
  const [monthDe, monthEn, short] = MONTHS[Number(month) - 1] ?? MONTHS[0];
  switch (date.precision) {
    case 'day':
      return { de: `${day}.${month}.${year}`, en: `${Number(day)} ${short} ${year}` };
    case 'month':
      return { de: `${monthDe} ${year} (Tag unbekannt)`, en: `${monthEn} ${year} (day unknown)` };
    case 'year':
      return { de: `${year} (Tag und Monat unbekannt)`, en: `${year} (day and month unknown)` };
  }
}

/** A date as sent, in words; text that cannot be read as a date stays as it is. */
export function sentDateInWords(original: string): Sentence {
  const date = readPartialDate(original);
  return typeof date === 'string' ? { de: original, en: original } : dateInWords(date);
}
