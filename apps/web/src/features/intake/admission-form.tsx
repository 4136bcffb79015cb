import { SERVICE_LABELS } from '@einkanal/domain/intake/service-catalogue';
import Button from '@mui/material/Button';
import { CircleX } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdmitRefusal, Refusal } from '../../api/messages.js';
import { announce } from '../../parts/announcer.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import { Segments } from '../../parts/segments.js';
import { useLanguage } from '../../use-format.js';
import styles from './admission-form.module.css';
import { AdmissionLine } from './admission-line.js';
import { admissionFaults, toAdmission, toWireDate } from './admission.js';
import { useAdmission } from './refusal.api.js';

const KINDS = ['APPLICATION', 'SUPPLEMENT', 'STATUS_INQUIRY', 'OTHER'] as const;
const SERVICES = ['AT', 'AK', 'BE'] as const;
const TEXTS = ['familyName', 'givenNames', 'birthDate'] as const;

/** What is still readable of a refused submission, to be completed before it becomes a case. */
export function AdmissionForm({ refusal, onAdmitted }: { refusal: Refusal; onAdmitted: (caseId: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState<AdmitRefusal>(() => toAdmission(refusal.readable));
  const [isChecked, setChecked] = useState(false);
  const admission = useAdmission(refusal.id);
  const sentenceOf = useProblemSentence();
  const faults: Partial<Record<(typeof TEXTS)[number], string>> = isChecked ? admissionFaults(draft) : {};
  const change = (part: Partial<AdmitRefusal>) => {
    setDraft((current) => ({ ...current, ...part }));
  };

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setChecked(true);
    const [first] = Object.keys(admissionFaults(draft));
    if (first) {
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    admission.mutate(
      { ...draft, birthDate: toWireDate(draft.birthDate) },
      {
        onSuccess: ({ caseId }) => {
          announce(t('admission.done'));
          onAdmitted(caseId);
        },
      },
    );
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
        <AdmissionLine
          key={field}
          field={field}
          value={draft[field]}
          fault={faults[field] ?? null}
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
