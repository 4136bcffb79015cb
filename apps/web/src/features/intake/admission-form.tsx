import { SERVICE_LABELS } from '@einkanal/domain/intake/service-catalogue';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { CircleX } from 'lucide-react';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdmitRefusal, Refusal } from '../../api/messages.js';
import { ApiProblem } from '../../api/problem.js';
import { announce } from '../../parts/announcer.js';
import { Segments } from '../../parts/segments.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import { useLanguage } from '../../use-format.js';
import styles from './admission-form.module.css';
import { toAdmission } from './admission.js';
import { useAdmission } from './refusal.api.js';

const KINDS = ['APPLICATION', 'SUPPLEMENT', 'STATUS_INQUIRY', 'OTHER'] as const;
const SERVICES = ['AT', 'AK', 'BE'] as const;
const TEXTS = ['familyName', 'givenNames', 'birthDate'] as const;
type TextField = (typeof TEXTS)[number];
type Props = { refusal: Refusal; readable: NonNullable<Refusal['readable']>; onAdmitted: () => void };

/** What is still readable of a refused submission, to be completed before it becomes a case. */
export function AdmissionForm({ refusal, readable, onAdmitted }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState<AdmitRefusal>(() => toAdmission(readable));
  const [isNameMissing, setNameMissing] = useState(false);
  const admission = useAdmission(refusal.id);
  const sentenceOf = useProblemSentence();
  const change = (part: Partial<AdmitRefusal>) => {
    setDraft((current) => ({ ...current, ...part }));
    setNameMissing(false);
  };
  const errorOf = (field: TextField) => {
    if (field === 'familyName' && isNameMissing) return t('admission.nameMissing');
    const { error } = admission;
    return error instanceof ApiProblem
      ? error.errors.find(({ pointer }) => pointer === `/${field}`)?.[language]
      : undefined;
  };

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (draft.familyName.trim() === '') {
      setNameMissing(true);
      return;
    }
    admission.mutate(draft, {
      onSuccess: () => {
        announce(t('admission.done'));
        onAdmitted();
      },
    });
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Segments
        legend={t('admission.kind')}
        value={draft.kind}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <Segments
        legend={t('admission.service')}
        value={draft.service}
        options={SERVICES.map((value) => ({ value, label: SERVICE_LABELS[value][language] }))}
        onChange={(service) => change({ service })}
      />
      {TEXTS.map((field) => (
        <TextLine
          key={field}
          field={field}
          value={draft[field]}
          error={errorOf(field)}
          onChange={(text) => change({ [field]: text })}
        />
      ))}
      {admission.isError && (
        <p role="alert" className={styles.error}>
          <CircleX size={15} strokeWidth={2.2} aria-hidden />
          {sentenceOf(admission.error)}
        </p>
      )}
      <Button type="submit" variant="contained" color="primary" loading={admission.isPending} className={styles.submit}>
        {t('admission.submit')}
      </Button>
    </form>
  );
}

type LineProps = { field: TextField; value: string; error: string | undefined; onChange: (text: string) => void };

function TextLine({ field, value, error, onChange }: LineProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{t(`admission.${field}`)}</label>
      <OutlinedInput
        value={value}
        error={error !== undefined}
        slotProps={{
          input: {
            id,
            maxLength: field === 'birthDate' ? 20 : 200,
            'aria-describedby': `${id}-hint`,
            'aria-invalid': error !== undefined,
            autoComplete: 'off',
          },
        }}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint} data-error={error !== undefined}>
        {error ?? (field === 'familyName' ? null : t(`admission.${field}Hint`))}
      </p>
    </div>
  );
}
