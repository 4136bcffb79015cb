import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { addDays, calendarDayOf } from '../format.js';
import { useFormat } from '../use-format.js';
import { useToday } from '../use-today.js';
import styles from './case-facts.module.css';
import { jurisdictionLight, transferLight, worstTransfer } from './lights.js';
import { useCaseWords } from './use-case-words.js';

type Tone = 'plain' | 'warn' | 'danger';
const SOON_DAYS = 30;
const AT_ONCE_DAYS = 7;

/** Four facts that decide what to do first. They state what is, never what follows from it in law. */
export function CaseFacts({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCaseWords();
  const title = useTitleFact(view.titleValidUntil);
  const { case: row, titleValidUntil } = view;
  const worst = worstTransfer(row.transfers);
  const receivedOn = calendarDayOf(row.receivedAt);
  const order = titleValidUntil && (receivedOn <= titleValidUntil ? t('case.beforeEnd') : t('case.afterEnd'));
  return (
    <div className={styles.facts}>
      <dl>
        <Fact term={t('case.titleUntil')} value={title.value} note={title.note} tone={title.tone} />
        <Fact
          term={t('case.received')}
          value={format.day(receivedOn)}
          note={[format.time(row.receivedAt), t('age.short', { count: row.ageWorkingDays }), order]
            .filter(Boolean)
            .join(', ')}
          tip={t('age.tip', { count: row.ageWorkingDays, moment: format.moment(row.receivedAt) })}
        />
        <Fact
          term={t('case.jurisdiction')}
          value={t(`jurisdiction.${row.jurisdiction}`)}
          tone={jurisdictionLight(row) === 'attention' ? 'warn' : jurisdictionLight(row) === 'bad' ? 'danger' : 'plain'}
        />
        <Fact
          term={t('case.transfer')}
          value={worst ? t(`transferState.${worst.state}`) : t('transferState.NONE')}
          note={row.transfers.map((transfer) => (
            <span
              key={transfer.target}
              className={styles.target}
              data-attention={transferLight(transfer) === 'attention'}
            >
              {words.transfer(transfer, row)}
            </span>
          ))}
          tone={worst && transferLight(worst) === 'attention' ? 'warn' : 'plain'}
        />
      </dl>
      <p className={styles.caution}>
        <Info size={13} strokeWidth={2.2} aria-hidden />
        {t('case.caution')}
      </p>
    </div>
  );
}

function Fact({
  term,
  value,
  note,
  tip,
  tone = 'plain',
}: {
  term: string;
  value: string;
  note?: ReactNode;
  tip?: string;
  tone?: Tone;
}) {
  return (
    <div className={styles.fact} data-tone={tone} data-tip={tip}>
      <dt>{term}</dt>
      <dd className={styles.value}>{value}</dd>
      {note && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}

function useTitleFact(until: string | null): { value: string; note?: string; tone?: Tone } {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  if (!until) return { value: t('case.titleUnknown') };
  const days = Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
  if (days < 0) return { value: format.day(until), note: t('case.titleEnded', { count: -days }), tone: 'danger' };
  const tone = days <= AT_ONCE_DAYS ? 'danger' : until <= addDays(today, SOON_DAYS) ? 'warn' : 'plain';
  return { value: format.day(until), note: t('case.titleLeft', { count: days }), tone };
}
