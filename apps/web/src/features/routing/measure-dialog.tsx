import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useSession } from '../../api/session.js';
import { useDraft } from '../../parts/drafts.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { nameOf } from '../../parts/name-of.js';
import { RadioLines } from '../../parts/radio-lines.js';
import { TextArea } from '../../parts/text-area.js';

type Props = {
  row: InboxRow;
  onSubmit: (measure: { refused: boolean; text: string }) => Promise<boolean>;
  onClose: () => void;
};

/** What was done at once: asked before an emergency can leave. The handover follows when it is recorded. */
export function MeasureDialog({ row, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const { roles } = useSession();
  const mayRefuse = roles.includes('CASEWORKER') || roles.includes('TEAM_LEAD');
  const [kind, setKind] = useState<'done' | 'refused'>('done');
  const [text, setText, forget] = useDraft(`${row.id} measure`, '');
  const [isAsked, setAsked] = useState(false);
  const isEmpty = text.trim() === '';
  return (
    <FormDialog
      title={t('measure.title')}
      subject={nameOf(row)}
      submit={t('measure.submit')}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (isEmpty) return;
        void onSubmit({ refused: kind === 'refused', text: text.trim() }).then((isDone) => {
          if (isDone) forget();
        });
      }}
    >
      <p>{t('emergency.measureLaw')}</p>
      {mayRefuse && (
        <RadioLines
          legend={t('emergency.measureKind')}
          value={kind}
          options={(['done', 'refused'] as const).map((value) => ({ value, label: t(`emergency.${value}`) }))}
          onChange={setKind}
        />
      )}
      <TextArea
        autoFocus
        label={t(kind === 'refused' ? 'emergency.whyRefused' : 'emergency.whatDone')}
        value={text}
        error={isAsked && isEmpty ? t('dialog.textMissing') : null}
        onChange={setText}
      />
    </FormDialog>
  );
}
