import { CopyX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { useCommand } from '../../case-file/use-command.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { ActionButton } from '../../parts/action-button.js';
import { useFormat } from '../../use-format.js';
import styles from './state-card.module.css';

/** Says that the sender sent the same again, of which arrival, and lets it become a case of its own. */
export function RepeatNote({ view: { case: row, submissions } }: { view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const command = useCommand();
  const isPermitted = usePermission();
  const repeat = submissions.find(({ repeatOf }) => repeatOf !== null);
  const original = submissions.find(({ id }) => id === repeat?.repeatOf);
  const maySeparate = repeat !== undefined && isPermitted('case.un-bundle');
  useKeyAction(
    'separate',
    maySeparate ? () => void command('separate-repeat', row, { submissionId: repeat.id }) : null,
  );
  if (!repeat) return null;
  const moment = original ? format.moment(original.receivedAt) : '';
  return (
    <section aria-label={t('repeat.title')} className={styles.card}>
      <CopyX size={16} strokeWidth={1.9} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>{t('repeat.of', { number: row.number, moment })}</p>
        <p>{t('repeat.text', { moment: format.moment(repeat.receivedAt) })}</p>
      </div>
      {maySeparate && (
        <div className={styles.buttons}>
          <ActionButton action="separate" label={t('repeat.separate')} />
        </div>
      )}
    </section>
  );
}
