import { StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { useCommand } from '../../case-file/use-command.js';
import { Popup } from '../../parts/popup.js';
import { SentenceForm } from './sentence-form.js';

/** Writes a note for the colleagues. */
export function NoteButton({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const command = useCommand();
  if (!isPermitted('case.note')) return null;
  return (
    <Popup label={t('noteForm.action')} icon={StickyNote} keyAction="note">
      {(close) => (
        <SentenceForm
          label={t('noteForm.label')}
          missing={t('noteForm.missing')}
          submit={t('noteForm.submit')}
          onSubmit={(text) => {
            void command('note', row, { text });
            close();
          }}
        />
      )}
    </Popup>
  );
}
