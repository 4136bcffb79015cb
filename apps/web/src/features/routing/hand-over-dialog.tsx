import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandBodies } from '../../api/command.api.js';
import type { InboxRow } from '../../api/messages.js';
import { useDraft } from '../../parts/drafts.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { LabelledInput } from '../../parts/labelled-input.js';
import { nameOf } from '../../parts/name-of.js';
import { RadioLines } from '../../parts/radio-lines.js';
import { TextArea } from '../../parts/text-area.js';
import { useLanguage } from '../../use-format.js';
import { useToday } from '../../use-today.js';
import { faultsOf, orderOf, type HandOverDraft, type HandOverFault } from './hand-over-draft.js';
import { RecipientField } from './recipient-field.js';

type Props = {
  row: InboxRow;
  onSubmit: (order: CommandBodies['hand-over']) => Promise<boolean>;
  /** Neither ground: a caseworker refuses it for lack of jurisdiction. */
  onNeither: () => void;
  onClose: () => void;
};

const BASES = ['CONSENT', 'STATUTORY', 'NEITHER'] as const;

/** Offers a case to the office that is competent: on which ground, to whom, and why. */
export function HandOverDialog({ row, onSubmit, onNeither, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { jurisdictionVerdict: verdict } = row;
  const [draft, setDraft, forget] = useDraft<HandOverDraft>(`${row.id} hand-over`, {
    to: null,
    basis: null,
    how: '',
    on: today,
    paragraph: '',
    reason: verdict?.verdict === 'SUSPECTED_OTHER' ? verdict.sentence[language] : '',
    withNotes: false,
  });
  const [isAsked, setAsked] = useState(false);
  const change = (patch: Partial<HandOverDraft>) => setDraft({ ...draft, ...patch });
  const faults = faultsOf(draft, today);
  const faultOf = (fault: HandOverFault) => (isAsked && faults.includes(fault) ? t(`handOver.fault.${fault}`) : null);

  function submit(): void {
    setAsked(true);
    if (faults.length > 0) return;
    onClose();
    if (draft.basis === 'NEITHER') {
      onNeither();
      return;
    }
    const order = orderOf(draft);
    if (order)
      void onSubmit(order).then((isDone) => {
        if (isDone) forget();
      });
  }

  return (
    <FormDialog
      title={t('handOver.title')}
      subject={nameOf(row)}
      submit={t(draft.basis === 'NEITHER' ? 'handOver.toCaseworker' : 'handOver.submit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioLines
        autoFocus
        legend={t('handOver.basis')}
        value={draft.basis}
        options={BASES.map((value) => ({
          value,
          label: t(`handOver.bases.${value}`),
          hint: t(`handOver.baseHints.${value}`),
        }))}
        onChange={(basis) => change({ basis })}
      />
      {faultOf('basis') && <p role="alert">{faultOf('basis')}</p>}
      {draft.basis === 'CONSENT' && (
        <>
          <LabelledInput
            label={t('handOver.how')}
            value={draft.how}
            fault={faultOf('how')}
            onChange={(how) => change({ how })}
          />
          <LabelledInput
            type="date"
            label={t('handOver.on')}
            value={draft.on}
            fault={faultOf('on')}
            onChange={(on) => change({ on })}
          />
        </>
      )}
      {draft.basis === 'STATUTORY' && (
        <LabelledInput
          label={t('handOver.paragraph')}
          value={draft.paragraph}
          fault={faultOf('paragraph')}
          onChange={(paragraph) => change({ paragraph })}
        />
      )}
      {draft.basis !== 'NEITHER' && (
        <>
          <RecipientField
            candidates={verdict?.candidates ?? []}
            value={draft.to}
            fault={faultOf('to')}
            onChange={(to) => change({ to })}
          />
          <TextArea
            label={t('handOver.reason')}
            value={draft.reason}
            error={faultOf('reason')}
            rows={2}
            onChange={(reason) => change({ reason })}
          />
          <label>
            <input
              type="checkbox"
              checked={draft.withNotes}
              onChange={(event) => change({ withNotes: event.target.checked })}
            />{' '}
            {t('handOver.withNotes')}
          </label>
        </>
      )}
      <p>{t('handOver.fact')}</p>
    </FormDialog>
  );
}
