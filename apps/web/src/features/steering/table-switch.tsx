import { Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './steering.module.css';

type Props = { of: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** Shows a chart as a table, and back. */
export function TableSwitch({ of, isOn, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={isOn}
      aria-label={t('steering.tableOf', { title: of })}
      onClick={() => {
        onChange(!isOn);
      }}
    >
      <Table2 size={14} aria-hidden /> {t('steering.table')}
    </button>
  );
}
