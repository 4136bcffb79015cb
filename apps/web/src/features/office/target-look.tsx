import Button from '@mui/material/Button';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TargetHealth } from '../../api/messages.js';
import { useLanguage } from '../../use-format.js';
import { useTargetLook } from './administration.api.js';
import { SaidNo } from './said-no.js';
import styles from './target-look.module.css';

/** Has the connection to a target looked at, and says step by step what was done and found. */
export function TargetLook({ kind }: Pick<TargetHealth, 'kind'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const look = useTargetLook(kind);
  return (
    <>
      <div>
        <Button
          variant="outlined"
          aria-label={t('administration.target.lookAt', { target: t(`target.${kind}`) })}
          onClick={() => {
            // A button that is disabled meanwhile would lose the focus.
            if (!look.isPending) look.mutate();
          }}
        >
          {t('administration.target.look')}
        </Button>
      </div>
      <SaidNo problem={look.error} />
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
    </>
  );
}
