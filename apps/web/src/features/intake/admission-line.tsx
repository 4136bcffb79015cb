import OutlinedInput from '@mui/material/OutlinedInput';
import { CircleX } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './admission-form.module.css';

type Props = {
  field: 'familyName' | 'givenNames' | 'birthDate';
  value: string;
  fault: string | null;
  onChange: (text: string) => void;
};
const FAULTS = ['nameMissing', 'dateImpossible', 'dateUnreadable'] as const;
const LONGEST = { familyName: 200, givenNames: 200, birthDate: 20 } as const;

/** One text of the form, with its hint or what is wrong with it. */
export function AdmissionLine({ field, value, fault, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const known = FAULTS.find((name) => name === fault);
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{t(`admission.${field}`)}</label>
      <OutlinedInput
        value={value}
        name={field}
        error={known !== undefined}
        slotProps={{
          input: {
            id,
            maxLength: LONGEST[field],
            autoComplete: 'off',
            'aria-describedby': `${id}-hint`,
            'aria-invalid': known !== undefined,
          },
        }}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint} data-error={known !== undefined}>
        {known && <CircleX size={13} strokeWidth={2.2} aria-hidden />}
        {t(known ? `admission.${known}` : `admission.${field}Hint`)}
      </p>
    </div>
  );
}
