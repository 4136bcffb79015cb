import { useTranslation } from 'react-i18next';
import type { ReturnMessage } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import styles from './return-message.module.css';

/** Deadline, appointment and office of a message, as far as it names them. */
export function ReturnMessageFacts({ message }: { message: ReturnMessage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { deadline, isAnswered, appointment, bookingUrl, office } = message;
  const facts: [name: string, value: React.ReactNode][] = [];
  if (deadline !== null) facts.push([t('returned.deadline'), format.day(deadline)]);
  if (appointment !== null) {
    const { on, from, until, place, hint } = appointment;
    const times = until === null ? { from } : { from, until };
    facts.push([
      t('returned.appointment'),
      `${format.day(on)}, ${t(until === null ? 'returned.fromTime' : 'returned.betweenTimes', times)}`,
    ]);
    facts.push([t('returned.place'), <bdi key="place">{[place, hint].filter(Boolean).join(', ')}</bdi>]);
  }
  if (bookingUrl !== null)
    facts.push([
      t('returned.booking'),
      <a key="booking" className={styles.link} href={bookingUrl} target="_blank" rel="noreferrer">
        {bookingUrl}
      </a>,
    ]);
  if (office !== null) facts.push([t('returned.office'), <bdi key="office">{office}</bdi>]);
  if (isAnswered) facts.push([t('returned.answer'), t('returned.answered')]);
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
