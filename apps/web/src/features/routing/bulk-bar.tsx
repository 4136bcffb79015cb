import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkOrder, InboxRow } from '../../api/messages.js';
import { KeyCap } from '../../keys/key-cap.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { ActionButton } from '../../parts/action-button.js';
import styles from './bulk-bar.module.css';
import { BulkDialog } from './bulk-dialog.js';
import { FollowUpDialog } from './follow-up-dialog.js';
import { RoutePicker } from './route-picker.js';

export type BulkDeed =
  | { command: 'route'; input: { teamId: string; ownerId: string | null }; words: string }
  | {
      command: 'follow-up';
      input: { on: string | null; event: 'DOCUMENTS' | 'APPOINTMENT' | null; reason: null };
      words: string;
    };

type Props = {
  /** The selected rows that are loaded. */
  rows: readonly InboxRow[];
  /** The whole view, where it is selected; the server finds its cases. */
  filter: BulkOrder['filter'] | null;
  onAll: () => void;
  onDone: () => void;
};

/** One action on all selected cases: the same keys as for one, first a preview, then a result a case. */
export function BulkBar({ rows, filter, onAll, onDone }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'route' | 'follow-up' | null>(null);
  const [deed, setDeed] = useState<BulkDeed | null>(null);
  const close = () => setOpen(null);
  useKeyAction('route', () => setOpen('route'));
  useKeyAction('followUp', () => setOpen('follow-up'));
  useKeyAction('back', onDone);
  const count = rows.length;
  return (
    <div role="region" aria-label={t('bulk.region')} className={styles.bar}>
      <p className={styles.count}>{filter ? t('bulk.wholeView') : t('bulk.selected', { count })}</p>
      <ActionButton action="route" label={t('action.route')} />
      <ActionButton action="followUp" label={t('action.followUp')} />
      {!filter && (
        <Button variant="text" aria-keyshortcuts="Control+a" onClick={onAll}>
          {t('bulk.all')}
          <KeyCap cap="ctrl" />
          <KeyCap cap="A" />
        </Button>
      )}
      <Button variant="text" onClick={onDone}>
        {t('bulk.clear')}
        <KeyCap cap="Esc" />
      </Button>
      {open === 'route' && (
        <RoutePicker
          title={filter ? t('bulk.routeAll') : t('bulk.route', { count })}
          suggestedId={sameTeamOf(rows)}
          onClose={close}
          onChoose={({ team, owner }) => {
            close();
            setDeed({
              command: 'route',
              input: { teamId: team.id, ownerId: owner?.id ?? null },
              words: t('bulk.toTeam', { team: owner ? `${owner.name}, ${team.name}` : team.name }),
            });
          }}
        />
      )}
      {open === 'follow-up' && (
        <FollowUpDialog
          onClose={close}
          onChoose={(followUp) => {
            close();
            setDeed({ command: 'follow-up', input: { ...followUp, reason: null }, words: t('followUp.title') });
          }}
        />
      )}
      {deed && (
        <BulkDialog
          deed={deed}
          rows={rows}
          filter={filter}
          onClose={(wasOrdered) => {
            setDeed(null);
            if (wasOrdered) onDone();
          }}
        />
      )}
    </div>
  );
}

/** The team that is suggested for all of them, if it is one. */
function sameTeamOf(rows: readonly InboxRow[]): string | null {
  const ids = new Set(rows.map(({ suggestion }) => suggestion?.team?.id ?? null));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}
