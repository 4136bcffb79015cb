import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from './drafts.js';
import { FormDialog } from './form-dialog.js';
import { TextArea } from './text-area.js';

type Props = {
  /** Under which what is typed is kept until it is sent: case and kind. */
  draft: string;
  initial?: string;
  title: string;
  subject?: ReactNode;
  label: string;
  hint?: string;
  submit: string;
  /** Whether it was carried out; the draft stays where it was not. */
  onSubmit: (text: string) => Promise<boolean>;
  onClose: () => void;
};

/** Asks for one text: a note, a question, an answer, a reason. Nothing typed is lost. */
export function TextDialog({ draft, initial, title, subject, label, hint, submit, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText, forget] = useDraft(draft, initial ?? '');
  const [isAsked, setAsked] = useState(false);
  const isEmpty = text.trim() === '';
  return (
    <FormDialog
      title={title}
      subject={subject}
      submit={submit}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (isEmpty) return;
        onClose();
        void onSubmit(text.trim()).then((isDone) => {
          if (isDone) forget();
        });
      }}
    >
      <TextArea
        autoFocus
        label={label}
        {...(hint ? { hint } : {})}
        value={text}
        error={isAsked && isEmpty ? t('dialog.textMissing') : null}
        onChange={setText}
      />
    </FormDialog>
  );
}
