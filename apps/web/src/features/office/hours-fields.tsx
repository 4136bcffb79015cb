import { CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../api/messages.js';
import form from './form.module.css';
import styles from './hours-fields.module.css';
import { TextLine } from './text-line.js';
import { WEEKDAYS } from './weekdays.js';

type Hours = OfficeSettings['officeHours'];
type Fault = 'hoursUnreadable' | 'hoursWrong' | 'daysMissing';
type Props = { hours: Hours; fault: Fault | null; conflict: string | null; onChange: (hours: Hours) => void };

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Why office hours cannot be; null where they can. */
export function hoursFault({ from, to, days }: Hours): Fault | null {
  if (days.length === 0) return 'daysMissing';
  if (![from, to].every((time) => TIME_OF_DAY.test(time))) return 'hoursUnreadable';
  return from < to ? null : 'hoursWrong';
}

/** From when to when, and on which days. */
export function HoursFields({ hours, fault, conflict, onChange }: Props) {
  const { t } = useTranslation();
  const said = fault ? t(`administration.setting.${fault}`) : conflict;
  return (
    <fieldset className={styles.hours}>
      <legend className={styles.legend}>{t('administration.setting.officeHours')}</legend>
      <div className={styles.times}>
        {(['from', 'to'] as const).map((end) => (
          <TextLine
            key={end}
            label={t(`administration.setting.${end}`)}
            value={hours[end]}
            longest={5}
            onChange={(time) => {
              onChange({ ...hours, [end]: time });
            }}
          />
        ))}
      </div>
      <div className={styles.days} role="group" aria-label={t('administration.setting.days')}>
        {WEEKDAYS.map((day) => (
          <label key={day} className={styles.day}>
            <input
              type="checkbox"
              className="visually-hidden"
              aria-label={t(`administration.setting.weekdayLong.${day}`)}
              checked={hours.days.includes(day)}
              onChange={(event) => {
                const others = hours.days.filter((known) => known !== day);
                onChange({ ...hours, days: event.target.checked ? [...others, day].sort() : others });
              }}
            />
            <span>{t(`administration.setting.weekday.${day}`)}</span>
          </label>
        ))}
      </div>
      <p
        role={fault ? 'alert' : undefined}
        className={form.hint}
        data-tone={fault ? 'error' : conflict ? 'conflict' : 'hint'}
      >
        {fault && <CircleX size={13} strokeWidth={2.2} aria-hidden />}
        {said ?? t('administration.setting.officeHoursHint')}
      </p>
    </fieldset>
  );
}
