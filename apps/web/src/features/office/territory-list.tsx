import { nameOfPrefix } from '@einkanal/domain/office/territory-name';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '../../parts/status-chip.js';
import styles from './table.module.css';

type Props = {
  municipalities: readonly string[];
  stored: readonly string[];
  /** Null for whoever may only read. */
  onRemove: ((key: string) => void) | null;
};

/** The keys with the names of their areas, as far as these are known here. */
export function TerritoryList({ municipalities, stored, onRemove }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  return (
    <table ref={table} tabIndex={-1} className={styles.table} data-narrow="true">
      <caption className="visually-hidden">{t('administration.territory.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('administration.territory.key')}</th>
          <th scope="col">{t('administration.territory.place')}</th>
          {onRemove && <td />}
        </tr>
      </thead>
      <tbody>
        {municipalities.map((key) => (
          <tr key={key}>
            <th scope="row" className="id">
              {key}
            </th>
            <td>
              {nameOfPrefix(key) ?? t('administration.territory.unknown')}{' '}
              {!stored.includes(key) && <StatusChip tone="accent">{t('administration.territory.unsaved')}</StatusChip>}
            </td>
            {onRemove && (
              <td className={styles.action}>
                <Button
                  variant="text"
                  aria-label={t('administration.territory.removeNamed', { key })}
                  onClick={() => {
                    onRemove(key);
                    // The button that had the focus goes with its row.
                    table.current?.focus();
                  }}
                >
                  {t('administration.territory.remove')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
