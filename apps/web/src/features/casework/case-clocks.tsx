import { CalendarClock, CalendarX2, Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseClock, CaseView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import styles from './case-clocks.module.css';
import { clockTone } from './clock-tone.js';

/** The clocks of a case: a day, its paragraph, and what is left. They state what is, never what follows from it in law. */
export function CaseClocks({ view: { clocks, case: row } }: { view: CaseView }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('clock.title')} className={styles.clocks}>
      <dl className={styles.row}>
        {clocks.map((clock) => (
          <Clock key={clock.kind} clock={clock} ageWorkingDays={row.ageWorkingDays} />
        ))}
      </dl>
      <p className={styles.caution}>
        <Info size={13} strokeWidth={2.2} aria-hidden />
        {t('case.caution')}
      </p>
    </section>
  );
}

function Clock({ clock, ageWorkingDays }: { clock: CaseClock; ageWorkingDays: number }) {
  const { t } = useTranslation();
  const words = useClockWords(ageWorkingDays);
  const tone = clockTone(clock);
  const Icon = tone === 'danger' ? CalendarX2 : CalendarClock;
  const note = words.note(clock);
  return (
    <div className={styles.clock} data-tone={tone}>
      <dt className={styles.term}>
        {t(`clock.kind.${clock.kind}`)}
        <span className={styles.paragraph}>{clock.paragraph.replace(/\s*AufenthG$/, '')}</span>
      </dt>
      <dd className={styles.value}>{words.value(clock)}</dd>
      {note && (
        <dd className={styles.note}>
          {tone !== 'plain' && <Icon size={13} strokeWidth={2.2} aria-hidden />}
          {note}
        </dd>
      )}
    </div>
  );
}

function useClockWords(ageWorkingDays: number) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = (days: number | null) => {
    if (days === null) return '';
    return days < 0 ? t('clock.ago', { count: -days }) : t('clock.left', { count: days });
  };
  return {
    value({ kind, state, on }: CaseClock): string {
      if (kind === 'INTERIM_CERTIFICATE' || on === null) return t(`clock.state.${state}`);
      return format.day(on);
    },
    note({ kind, state, on, days }: CaseClock): string {
      switch (kind) {
        case 'TITLE':
          return left(days);
        case 'RECEIPT': {
          const order = state === 'IN_TIME' || state === 'LATE' ? `${t(`clock.state.${state}`)}, ` : '';
          return `${order}${t('age.short', { count: ageWorkingDays })}`;
        }
        case 'INTERIM_CERTIFICATE':
          return on === null ? '' : t('clock.certificateUntil', { day: format.day(on) });
        case 'INACTION':
          return left(days);
      }
    },
  };
}
