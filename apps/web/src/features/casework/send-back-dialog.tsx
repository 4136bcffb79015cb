import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useTeams } from '../../case-file/teams.api.js';
import { useCommand } from '../../case-file/use-command.js';
import { useDraft } from '../../parts/drafts.js';
import { Field } from '../../parts/field.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { nameOf } from '../../parts/name-of.js';
import { TextArea } from '../../parts/text-area.js';
import styles from './casework-form.module.css';

/** Wrong here: back to triage with a reason and, where it is known, the right team. */
export function SendBackDialog({ row, onClose }: { row: InboxRow; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const teams = useTeams().filter((team) => team.id !== row.team?.id);
  const [reason, setReason, forget] = useDraft(`${row.id} send-back`, '');
  const [rightTeamId, setRightTeamId] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isEmpty = reason.trim() === '';
  return (
    <FormDialog
      title={t('sendBack.title')}
      subject={nameOf(row)}
      submit={t('sendBack.submit')}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (isEmpty) return;
        onClose();
        void command('send-back', row, { reason: reason.trim(), rightTeamId: rightTeamId || null }).then((isDone) => {
          if (isDone) forget();
        });
      }}
    >
      <p className={styles.text}>{t('sendBack.explained')}</p>
      <TextArea
        autoFocus
        label={t('sendBack.reason')}
        value={reason}
        error={isAsked && isEmpty ? t('sendBack.reasonMissing') : null}
        rows={2}
        onChange={setReason}
      />
      <Field quiet label={t('sendBack.rightTeam')} fault={null}>
        {(control) => (
          <select
            {...control}
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
        )}
      </Field>
    </FormDialog>
  );
}
