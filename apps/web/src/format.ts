import { berlinDay } from '@einkanal/domain/time/working-day';
import type { Language } from './i18n.js';

const ZONE = 'Europe/Berlin';
const LOCALES = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** The calendar day in Berlin of an instant, as `2026-12-14`. */
export function calendarDayOf(instant: Date | string): string {
  return berlinDay(new Date(instant));
}

/** The calendar day so many days later (or earlier, if negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many calendar days one day is after another. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / 86_400_000);
}

/** How days, times and numbers are written in a language. All times are Berlin's. */
export type Format = ReturnType<typeof createFormat>;

/** Makes the formats of a language; kept, since they are costly to make. */
export function createFormat(language: Language) {
  const locale = LOCALES[language];
  const month = language === 'de' ? '2-digit' : 'short';
  const dayFormat = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: '2-digit', month, year: 'numeric' });
  const shortDayFormat = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: '2-digit', month });
  const monthFormat = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const timeFormat = new Intl.DateTimeFormat(locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  const numberFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const atNoon = (day: string) => new Date(`${day.length === 7 ? `${day}-01` : day}T12:00Z`);
  return {
    /** `14.12.2026` of `2026-12-14` */
    day: (day: string) => dayFormat.format(atNoon(day)),
    /** `14.12.` of `2026-12-14` */
    shortDay: (day: string) => shortDayFormat.format(atNoon(day)),
    /** `Dezember 2026` of `2026-12` */
    month: (month: string) => monthFormat.format(atNoon(month)),
    /** `14:32` in Berlin */
    time: (instant: Date | string) => timeFormat.format(new Date(instant)),
    /** `14.12.2026, 14:32` in Berlin */
    moment: (instant: string) =>
      `${dayFormat.format(atNoon(calendarDayOf(instant)))}, ${timeFormat.format(new Date(instant))}`,
    /** `1.482` */
    count: (count: number) => numberFormat.format(count),
    /** `1,2 MB` */
    bytes: (bytes: number) =>
      bytes < 1_000_000
        ? `${numberFormat.format(Math.ceil(bytes / 1000))} kB`
        : `${numberFormat.format(bytes / 1e6)} MB`,
  };
}
