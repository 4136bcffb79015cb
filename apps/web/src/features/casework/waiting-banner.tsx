import { Eye, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import { StateBanner } from './state-banner.js';

/** What the case waits for, since when and until when; the question of a second look with who asks. */
export function WaitingBanner({ view: { case: row, notes } }: { view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (row.stage === 'SECOND_LOOK') {
    const question = notes.filter(({ kind, retractedAt }) => kind === 'QUESTION' && !retractedAt).at(-1);
    const name = row.secondLookBy?.name ?? question?.author.name ?? '';
    return (
      <StateBanner icon={Eye} tone="review" label={t('stage.SECOND_LOOK')}>
        <strong>{t('waiting.secondLookBy', { name })}</strong> {question?.text}
      </StateBanner>
    );
  }
  if (row.waitingFor === 'NONE') return null;
  const { since, until, event } = row.wait;
  return (
    <StateBanner icon={Hourglass} tone="warn" label={t(`waitingFor.${row.waitingFor}`)}>
      <strong>{t(`waitingFor.${row.waitingFor}`)}</strong>
      {since && ` ${t('waiting.since', { day: format.day(since.slice(0, 10)) })}`}
      {until && `, ${t('waiting.until', { day: format.day(until) })}`}
      {event && `, ${t(`waiting.event.${event}`)}`}
    </StateBanner>
  );
}
