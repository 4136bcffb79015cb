import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, calendarDayOf, createFormat, type Format } from './format.js';
import type { Language } from './i18n.js';
import { useToday } from './use-today.js';

const FORMATS = { de: createFormat('de'), en: createFormat('en') } as const satisfies Record<Language, Format>;

/** The language that the page speaks. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'de';
}

/** The formats of the page's language. */
export function useFormat(): Format {
  return FORMATS[useLanguage()];
}

/** Writes a moment as people say it: `heute 09:12`, `gestern 14:10`, else `14.12. 14:10` or the full day. */
export function useSpokenMoment(): (instant: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  return useMemo(() => {
    return (instant) => {
      const day = calendarDayOf(instant);
      const time = format.time(instant);
      if (day === today) return t('time.todayAt', { time });
      if (day === addDays(today, -1)) return t('time.yesterdayAt', { time });
      return day.slice(0, 4) === today.slice(0, 4) ? `${format.shortDay(day)} ${time}` : format.day(day);
    };
  }, [t, format, today]);
}
