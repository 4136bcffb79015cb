import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, InboxRow } from '../api/messages.js';
import styles from './gap-list.module.css';
import { useCommand } from './use-command.js';

const STATED = ['PRESENT', 'MISSING', 'UNCLEAR'] as const;
type Props = { row: InboxRow; item: ChecklistItem; name: string; mayChange: boolean };

/** The status of a document in a word; who may says otherwise, or lets the rules say again. */
export function GapStatus({ row, item: { slot, status, decidedBy }, name, mayChange }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const word = t(`gap.status.${status}`);
  if (!mayChange) return <span className={styles.status}>{word}</span>;
  const state = (stated: (typeof STATED)[number] | null) => {
    setAnchor(null);
    void command('set-checklist-item', row, { slot, status: stated });
  };
  return (
    <>
      <button
        type="button"
        aria-haspopup="menu"
        aria-label={t('gap.change', { name, status: word })}
        data-tip={decidedBy === 'PERSON' ? t('gap.byPerson') : t('gap.byRule')}
        className={styles.status}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {word}
      </button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {STATED.map((stated) => (
          <MenuItem
            key={stated}
            selected={stated === status}
            onClick={() => {
              state(stated);
            }}
          >
            {t(`gap.status.${stated}`)}
          </MenuItem>
        ))}
        {decidedBy === 'PERSON' && (
          <MenuItem
            onClick={() => {
              state(null);
            }}
          >
            {t('gap.asRules')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
