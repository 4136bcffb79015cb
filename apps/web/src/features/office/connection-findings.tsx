import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../use-format.js';
import type { useConnectionLook } from './connection.api.js';
import styles from './connection-findings.module.css';

/** What a look at a connection did and found, step by step. */
export function ConnectionFindings({ look }: { look: ReturnType<typeof useConnectionLook> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div role="status">
      {look.isPending && t('administration.target.looking')}
      {look.data && (
        <ul className={styles.findings}>
          {look.data.findings.map(({ code, isGood, sentence }, at) => {
            const Icon = isGood ? CircleCheck : CircleAlert;
            return (
              <li key={`${code} ${String(at)}`} className={styles.finding} data-good={isGood}>
                <Icon size={15} strokeWidth={2.2} aria-hidden />
                <span>
                  <span className="visually-hidden">{t(`administration.target.${isGood ? 'good' : 'bad'}`)}: </span>
                  {sentence[language]}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
