import Button from '@mui/material/Button';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../parts/announcer.js';
import { LabelledInput } from '../../parts/labelled-input.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import { useAssignment } from './return-message.api.js';
import styles from './return-message.module.css';

type Props = { messageId: string; onAssigned: (caseId: string) => void };

/** The number of the case that a message is about. */
export function AssignMessage({ messageId, onAssigned }: Props) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const assignment = useAssignment(messageId);
  const sentenceOf = useProblemSentence();
  const fault = assignment.isError ? sentenceOf(assignment.error) : null;

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const field = event.currentTarget.querySelector('input');
    if (number.trim() === '') {
      field?.focus();
      return;
    }
    // The promise, not a callback: the line may be gone before the answer is here, when the news of it was faster.
    void assignment.mutateAsync(number).then(
      ({ caseId }) => {
        announce(t('returned.assigned'));
        onAssigned(caseId);
      },
      () => field?.focus(),
    );
  }

  return (
    <form className={styles.assign} onSubmit={onSubmit} noValidate>
      <LabelledInput label={t('returned.caseNumber')} value={number} fault={fault} onChange={setNumber} />
      <Button type="submit" variant="outlined" loading={assignment.isPending}>
        {t('returned.assign')}
      </Button>
    </form>
  );
}
