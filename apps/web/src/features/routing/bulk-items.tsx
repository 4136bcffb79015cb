import { CircleCheck, CircleX, Clock3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BulkView, InboxRow } from '../../api/messages.js';
import { PersonName } from '../../parts/person-name.js';
import { useLanguage } from '../../use-format.js';
import styles from './bulk-dialog.module.css';

const MOST_SHOWN = 200;

/** What would become, or has become, of each case; what is not possible stands first. */
export function BulkItems({ items, rows }: { items: BulkView['items']; rows: readonly InboxRow[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const kindOf = ({ outcome }: BulkView['items'][number]) => {
    if (outcome === 'done' || outcome === 'possible') return outcome;
    return outcome === null ? 'toDo' : 'refused';
  };
  const ordered = items.toSorted((a, b) => Number(kindOf(b) === 'refused') - Number(kindOf(a) === 'refused'));
  return (
    <ul tabIndex={0} aria-label={t('bulk.items')} className={styles.items}>
      {ordered.slice(0, MOST_SHOWN).map((item) => {
        const kind = kindOf(item);
        const Icon = kind === 'refused' ? CircleX : kind === 'toDo' ? Clock3 : CircleCheck;
        const row = rows.find(({ id }) => id === item.caseId);
        return (
          <li key={item.caseId} className={styles.item} data-outcome={kind}>
            <Icon size={15} strokeWidth={2.2} aria-hidden />
            <span className={styles.name}>{row ? <PersonName person={row} /> : item.number}</span>
            <span className={styles.outcome}>{item[language] ?? t(`bulk.outcome.${kind}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
