import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { useSession } from '../../api/session.js';
import { useCommand } from '../../case-file/use-command.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { KEY_ACTIONS, shortcutOf, type KeyAction } from '../../keys/key-actions.js';
import { KeyCap } from '../../keys/key-cap.js';
import { runKeyAction } from '../../keys/key-registry.js';
import { ActionButton } from '../../parts/action-button.js';
import styles from './preview-actions.module.css';

type Entry = { action: KeyAction; label: string; refusal: string | null };

/** The buttons beside the name: what is done most, and everything else in a menu, each with its key. */
export function PreviewActions({ row, onOpenPage }: { row: InboxRow; onOpenPage: (() => void) | null }) {
  const { t } = useTranslation();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const { user } = useSession();
  const isPermitted = usePermission();
  const hasTeam = row.stage !== 'TRIAGE' && row.stage !== 'SECOND_LOOK';
  const looks = row.stage === 'SECOND_LOOK';
  const entries: Entry[] = [
    { action: 'handOver', label: t('action.handOver'), refusal: whyNot('hand-over') },
    { action: 'followUp', label: t('action.followUp'), refusal: whyNot('follow-up') },
    { action: 'note', label: t('action.note'), refusal: null },
    {
      action: 'secondLook',
      label: t(looks ? 'secondLook.answerTitle' : 'secondLook.ask'),
      refusal: whyNot(looks ? 'answer-second-look' : 'ask-second-look'),
    },
    { action: 'emergency', label: t('action.emergency'), refusal: whyNot('raise-emergency') },
  ];
  return (
    <div className={styles.actions}>
      <ActionButton
        action="claim"
        label={t(!hasTeam && row.lease?.id === user.id ? 'action.release' : 'action.claim')}
        refusal={hasTeam || !isPermitted('case.claim') ? whyNot('claim') : null}
      />
      <ActionButton action="route" label={t('action.route')} refusal={whyNot('route')} />
      <Button
        aria-label={t('action.more')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Ellipsis size={16} strokeWidth={2.2} aria-hidden />
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {onOpenPage && (
          <MenuItem
            onClick={() => {
              close();
              onOpenPage();
            }}
          >
            <span className={styles.label}>{t('action.open')}</span>
            <KeyCap cap="Enter" />
          </MenuItem>
        )}
        {entries.map(({ action, label, refusal }) => (
          <MenuItem
            key={action}
            disabled={refusal !== null}
            aria-keyshortcuts={shortcutOf(action)}
            onClick={() => {
              close();
              runKeyAction(action);
            }}
          >
            <span className={styles.label}>
              {label}
              {refusal && <span className={styles.refusal}>{refusal}</span>}
            </span>
            <KeyCap cap={KEY_ACTIONS[action].caps[0]} />
          </MenuItem>
        ))}
        {row.waitingFor !== 'NONE' && whyNot('resume') === null && (
          <MenuItem
            onClick={() => {
              close();
              void command('resume', row, {});
            }}
          >
            <span className={styles.label}>{t('action.resume')}</span>
          </MenuItem>
        )}
        {whyNot('release') === null && (
          <MenuItem
            onClick={() => {
              close();
              void command('release', row, {});
            }}
          >
            <span className={styles.label}>{t('action.release')}</span>
          </MenuItem>
        )}
      </Menu>
    </div>
  );
}
