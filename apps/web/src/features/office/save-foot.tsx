import Button from '@mui/material/Button';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';
import { SaidNo } from './said-no.js';

type Props = {
  /** What became of the last attempt; `null` before the first, and as soon as something is changed again. */
  outcome: 'saved' | 'unchanged' | null;
  problem: unknown;
  children?: ReactNode;
};

/** The button that saves a form, and what became of it. */
export function SaveFoot({ outcome, problem, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.foot}>
        <Button type="submit" variant="contained" color="primary">
          {t('administration.save')}
        </Button>
        {children}
        <p role="status" className={styles.done} data-outcome={outcome}>
          {outcome === 'saved' && <Check size={15} strokeWidth={2.2} aria-hidden />}
          {outcome && t(`administration.${outcome}`)}
        </p>
      </div>
      <SaidNo problem={problem} />
    </>
  );
}
