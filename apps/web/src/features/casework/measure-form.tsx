import Button from '@mui/material/Button';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useSession } from '../../api/session.js';
import { useCommand } from '../../case-file/use-command.js';
import { Segments } from '../../parts/segments.js';
import { TextArea } from '../../parts/text-area.js';
import styles from './casework-form.module.css';

/** What was done at once for the person, or that and why it was refused, which only casework may. */
export function MeasureForm({ row, onDone }: { row: InboxRow; onDone: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const { roles } = useSession();
  const mayRefuse = roles.includes('CASEWORKER') || roles.includes('TEAM_LEAD');
  const [kind, setKind] = useState<'done' | 'refused'>('done');
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isEmpty = text.trim() === '';
  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    setAsked(true);
    if (isEmpty) return;
    void command('record-measure', row, { refused: kind === 'refused', text: text.trim() });
    onDone();
  }
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      {mayRefuse && (
        <Segments
          legend={t('emergency.measureKind')}
          value={kind}
          options={[
            { value: 'done', label: t('emergency.done') },
            { value: 'refused', label: t('emergency.refused') },
          ]}
          onChange={setKind}
        />
      )}
      <TextArea
        autoFocus
        label={kind === 'done' ? t('emergency.whatDone') : t('emergency.whyRefused')}
        hint={t('emergency.measureLaw')}
        value={text}
        error={isAsked && isEmpty ? t('casework.textMissing') : null}
        onChange={setText}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="contained" color="primary">
          {t('emergency.measureSubmit')}
        </Button>
      </div>
    </form>
  );
}
