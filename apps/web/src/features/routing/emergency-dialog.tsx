import { EMERGENCY_REASONS, type EmergencyReason } from '@einkanal/domain/case-file/emergency';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../parts/drafts.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { RadioLines } from '../../parts/radio-lines.js';
import { TextArea } from '../../parts/text-area.js';

type Props = {
  caseId: string;
  subject: string;
  onSubmit: (raised: { reason: EmergencyReason; text: string | null }) => Promise<boolean>;
  onClose: () => void;
};

/** Why the case cannot wait: one of four reasons, and what there is to say about it. */
export function EmergencyDialog({ caseId, subject, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<EmergencyReason | null>(null);
  const [text, setText, forget] = useDraft(`${caseId} emergency`, '');
  return (
    <FormDialog
      title={t('raise.title')}
      subject={subject}
      submit={t('raise.submit')}
      isDisabled={reason === null}
      onClose={onClose}
      onSubmit={() => {
        if (reason === null) return;
        onClose();
        void onSubmit({ reason, text: text.trim() || null }).then((isDone) => {
          if (isDone) forget();
        });
      }}
    >
      <RadioLines
        autoFocus
        legend={t('raise.legend')}
        value={reason}
        options={EMERGENCY_REASONS.map((value) => ({ value, label: t(`emergency.reason.${value}`) }))}
        onChange={setReason}
      />
      <TextArea label={t('raise.text')} value={text} onChange={setText} rows={2} />
      <p>{t('raise.what')}</p>
    </FormDialog>
  );
}
