import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useDraft } from '../../parts/drafts.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { nameOf } from '../../parts/name-of.js';
import { TextArea } from '../../parts/text-area.js';

/** Why a closed case is worked on again. */
export function ReopenDialog({ row, onClose }: { row: InboxRow; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [reason, setReason, forget] = useDraft(`${row.id} reopen`, '');
  const [isAsked, setAsked] = useState(false);
  const isEmpty = reason.trim() === '';
  return (
    <FormDialog
      title={t('step.reopen')}
      subject={nameOf(row)}
      submit={t('step.reopen')}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (isEmpty) return;
        onClose();
        void command('reopen', row, { reason: reason.trim() }).then((isDone) => {
          if (isDone) forget();
        });
      }}
    >
      <TextArea
        autoFocus
        label={t('step.text.reopen')}
        value={reason}
        error={isAsked && isEmpty ? t('casework.textMissing') : null}
        rows={2}
        onChange={setReason}
      />
    </FormDialog>
  );
}
