import { Package } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { useLanguage } from '../use-format.js';
import styles from './gap-list.module.css';

/** Announced files that are not here yet, or cannot be taken: nobody has to ask the applicant for them. */
export function AwaitedPackages({ view: { packages } }: { view: Pick<CaseView, 'packages'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return packages.map(({ announced, arrived, problem }, at) => (
    <p key={at} className={styles.awaited} data-tone={problem ? 'danger' : 'warn'}>
      <Package size={15} strokeWidth={2.2} aria-hidden />
      <span>{problem ? problem[language] : t('gap.packages', { arrived, count: announced })}</span>
    </p>
  ));
}
