import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useTeams } from '../../case-file/teams.api.js';
import { useCommand } from '../../case-file/use-command.js';
import { KeyCap } from '../../keys/key-cap.js';
import { TextArea } from '../../parts/text-area.js';
import styles from './casework-form.module.css';

/** Wrong here: back to triage with a reason and, where it is known, the right team. */
export function SendBackDialog({ row, onClose }: { row: InboxRow; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const command = useCommand();
  const teams = useTeams().filter((team) => team.id !== row.team?.id);
  const [reason, setReason] = useState('');
  const [rightTeamId, setRightTeamId] = useState('');
  const [isAsked, setAsked] = useState(false);
  const error = reason.trim() === '' ? t('sendBack.reasonMissing') : null;

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    setAsked(true);
    if (error !== null) return;
    void command('send-back', row, { reason: reason.trim(), rightTeamId: rightTeamId || null });
    onClose();
  }

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={`${id}-title`}>
      <form className={`${styles.form ?? ''} ${styles.dialog ?? ''}`} onSubmit={onSubmit}>
        <h2 id={`${id}-title`} className={styles.title}>
          {t('sendBack.title')}
        </h2>
        <p className={styles.text}>{t('sendBack.explained')}</p>
        <TextArea
          autoFocus
          label={t('sendBack.reason')}
          value={reason}
          error={isAsked ? error : null}
          rows={2}
          onChange={setReason}
        />
        <div className={styles.field}>
          <label htmlFor={id} className={styles.label}>
            {t('sendBack.rightTeam')}
          </label>
          <select
            id={id}
            className={styles.select}
            value={rightTeamId}
            onChange={(event) => {
              setRightTeamId(event.target.value);
            }}
          >
            <option value="">{t('sendBack.unknown')}</option>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.buttons}>
          <Button variant="text" onClick={onClose}>
            {t('casework.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="primary">
            {t('sendBack.submit')}
            <KeyCap cap="ctrl" />
            <KeyCap cap="Enter" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
