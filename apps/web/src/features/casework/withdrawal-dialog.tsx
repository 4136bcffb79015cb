import { WITHDRAWAL_WAYS } from '@einkanal/domain/case-file/withdrawal-command';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { calendarDayOf } from '../../format.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { nameOf } from '../../parts/name-of.js';
import { RadioLines } from '../../parts/radio-lines.js';
import { DayField } from './day-field.js';
import styles from './casework-form.module.css';

type WithdrawalWay = (typeof WITHDRAWAL_WAYS)[number];

/** The applicant's own declaration, with what it does: how and when it was made. */
export function WithdrawalDialog({ row, onClose }: { row: InboxRow; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const today = calendarDayOf(new Date());
  const [declaredBy, setDeclaredBy] = useState<WithdrawalWay | null>(null);
  const [declaredOn, setDeclaredOn] = useState(today);
  const [isOwn, setOwn] = useState(false);
  const isDayWrong = declaredOn === '' || declaredOn > today;
  return (
    <FormDialog
      title={t('withdrawal.title')}
      subject={nameOf(row)}
      submit={t('withdrawal.submit')}
      isDisabled={declaredBy === null || !isOwn || isDayWrong}
      onClose={onClose}
      onSubmit={() => {
        if (declaredBy === null) return;
        onClose();
        void command('record-withdrawal', row, { declaredBy, declaredOn, isOwnDeclaration: true });
      }}
    >
      <p className={styles.text}>{t('withdrawal.warning')}</p>
      <RadioLines
        autoFocus
        legend={t('withdrawal.how')}
        value={declaredBy}
        options={WITHDRAWAL_WAYS.map((value) => ({ value, label: t(`withdrawal.way.${value}`) }))}
        onChange={setDeclaredBy}
      />
      <DayField
        label={t('withdrawal.day')}
        value={declaredOn}
        presets={[{ day: today, label: t('withdrawal.today') }]}
        error={isDayWrong ? t('withdrawal.dayWrong') : null}
        onChange={setDeclaredOn}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isOwn}
          onChange={(event) => {
            setOwn(event.target.checked);
          }}
        />
        {t('withdrawal.isOwn')}
      </label>
    </FormDialog>
  );
}
