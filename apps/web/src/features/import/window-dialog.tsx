import { instantAt } from '@einkanal/domain/time/berlin-clock';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetHealth } from '../../api/messages.js';
import { ApiProblem } from '../../api/problem.js';
import { announce } from '../../parts/announcer.js';
import { useDraft } from '../../parts/drafts.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { LabelledInput } from '../../parts/labelled-input.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import { useLanguage } from '../../use-format.js';
import styles from './target-card.module.css';
import { usePlanWindow } from './transfers.api.js';

type Props = Pick<TargetHealth, 'kind'> & { onClose: () => void };

/** Asks from when to when a target takes nothing, in Berlin's time, and why. Stays until the server has taken it. */
export function WindowDialog({ kind, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentenceOf = useProblemSentence();
  const plan = usePlanWindow(kind);
  const [draft, setDraft, forget] = useDraft(`window ${kind}`, { begins: '', ends: '', reason: '' });
  const [isAsked, setAsked] = useState(false);
  const reason = draft.reason.trim();
  const isWhole = draft.begins !== '' && draft.ends !== '' && reason !== '';

  function change(patch: Partial<typeof draft>): void {
    setDraft({ ...draft, ...patch });
    plan.reset();
  }
  function submit(): void {
    setAsked(true);
    if (!isWhole || plan.isPending) return;
    const window = { beginsAt: toInstant(draft.begins, 'earlier'), endsAt: toInstant(draft.ends, 'later'), reason };
    plan.mutate(window, {
      onSuccess: () => {
        announce(t('transfers.window.done'));
        forget();
        onClose();
      },
    });
  }
  const missing = (value: string, sentence: string) => (isAsked && value === '' ? sentence : null);
  const refused = (pointer: string) =>
    (plan.error instanceof ApiProblem && plan.error.errors.find((one) => one.pointer === pointer)?.[language]) || null;

  return (
    <FormDialog
      title={t('transfers.window.planOf', { target: t(`target.${kind}`) })}
      subject={t('transfers.window.explained')}
      submit={t('transfers.window.submit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.times}>
        <LabelledInput
          autoFocus
          type="datetime-local"
          label={t('transfers.window.from')}
          value={draft.begins}
          fault={missing(draft.begins, t('transfers.window.timeMissing')) ?? refused('/beginsAt')}
          onChange={(begins) => {
            change({ begins });
          }}
        />
        <LabelledInput
          type="datetime-local"
          label={t('transfers.window.until')}
          value={draft.ends}
          fault={missing(draft.ends, t('transfers.window.timeMissing')) ?? refused('/endsAt')}
          onChange={(ends) => {
            change({ ends });
          }}
        />
      </div>
      <LabelledInput
        label={t('transfers.window.reason')}
        hint={t('transfers.window.reasonHint')}
        value={draft.reason}
        fault={missing(reason, t('dialog.textMissing'))}
        onChange={(text) => {
          change({ reason: text });
        }}
      />
      {plan.isError && (
        <p role="alert" className={styles.refused}>
          {sentenceOf(plan.error)}
        </p>
      )}
    </FormDialog>
  );
}

/** Of `2026-12-04T18:00` in Berlin. A time that the clock has twice, or skips, is meant so that the window is longer. */
function toInstant(local: string, meant: 'earlier' | 'later'): string {
  const [day = '', time = ''] = local.split('T');
  return instantAt(day, time, meant).toISOString();
}
