import { STATED_RESULTS, type StatedResult } from '@einkanal/domain/case-file/casework-commands';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useDraft } from '../../parts/drafts.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { nameOf } from '../../parts/name-of.js';
import { RadioLines } from '../../parts/radio-lines.js';
import { TextArea } from '../../parts/text-area.js';

/** With which result the case ends here. */
export function CloseDialog({ row, onClose }: { row: InboxRow; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [result, setResult] = useState<StatedResult | null>(null);
  const [text, setText, forget] = useDraft(`${row.id} close`, '');
  return (
    <FormDialog
      title={t('close.title')}
      subject={nameOf(row)}
      submit={t('close.submit')}
      isDisabled={result === null}
      onClose={onClose}
      onSubmit={() => {
        if (result === null) return;
        onClose();
        void command('close', row, { result, text: text.trim() || null }).then((isDone) => {
          if (isDone) forget();
        });
      }}
    >
      <RadioLines
        legend={t('close.result')}
        value={result}
        options={STATED_RESULTS.map((value) => ({ value, label: t(`result.${value}`) }))}
        onChange={setResult}
      />
      <TextArea label={t('close.text')} value={text} rows={2} onChange={setText} />
    </FormDialog>
  );
}
