import { CalendarX2, CircleCheck, CircleHelp, CircleX, Minus, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, ChecklistItem } from '../api/messages.js';
import { usePermission } from '../api/permission.js';
import { useLanguage } from '../use-format.js';
import { AwaitedPackages } from './awaited-packages.js';
import { GapStatus } from './gap-status.js';
import styles from './gap-list.module.css';

const ICONS: Record<ChecklistItem['status'], LucideIcon> = {
  PRESENT: CircleCheck,
  MISSING: CircleX,
  UNCLEAR: CircleHelp,
  EXPIRED: CalendarX2,
  NOT_APPLICABLE: Minus,
};
const OPEN_FIRST: readonly ChecklistItem['status'][] = ['MISSING', 'EXPIRED', 'UNCLEAR', 'PRESENT', 'NOT_APPLICABLE'];

/** What the matter needs against what came with it. What is open stands first and is bold. */
export function GapList({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const [showsAll, setShowsAll] = useState(false);
  const items = view.checklist.toSorted((a, b) => OPEN_FIRST.indexOf(a.status) - OPEN_FIRST.indexOf(b.status));
  const needed = items.filter(({ status }) => status !== 'NOT_APPLICABLE');
  const rest = items.length - needed.length;
  const present = needed.filter(({ status }) => status === 'PRESENT').length;
  return (
    <section aria-labelledby="gaps-title">
      <h3 id="gaps-title" className={styles.title}>
        {t('gap.title')}
        {needed.length > 0 && (
          <span className={styles.count}>{t('gap.presentOf', { present, count: needed.length })}</span>
        )}
      </h3>
      <AwaitedPackages view={view} />
      {items.length === 0 ? (
        <p className={styles.none}>{t('gap.none')}</p>
      ) : (
        <ul>
          {(showsAll ? items : needed).map((item) => (
            <GapLine key={item.slot} item={item} view={view} mayChange={isPermitted('case.route')} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={showsAll}
          onClick={() => {
            setShowsAll(!showsAll);
          }}
        >
          {t('gap.notNeeded', { count: rest })}
        </button>
      )}
    </section>
  );
}

function GapLine({ item, view, mayChange }: { item: ChecklistItem; view: CaseView; mayChange: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const Icon = ICONS[item.status];
  const name = [item.slot, ...item.alternatives].map((slot) => t(`slot.${slot}`)).join(` ${t('gap.or')} `);
  return (
    <li className={styles.item} data-status={item.status}>
      <Icon size={15} strokeWidth={2.2} aria-hidden />
      <span className={styles.name}>
        {name}
        {item.hint && <span className={styles.hint}>{item.hint[language]}</span>}
      </span>
      <GapStatus row={view.case} item={item} name={name} mayChange={mayChange} />
    </li>
  );
}
