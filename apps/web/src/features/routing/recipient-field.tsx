import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JurisdictionVerdict } from '../../api/messages.js';
import { LabelledInput } from '../../parts/labelled-input.js';
import { RadioLines } from '../../parts/radio-lines.js';
import type { Recipient } from './hand-over-draft.js';
import { officesQuery } from './offices.api.js';

type Props = {
  candidates: JurisdictionVerdict['candidates'];
  value: Recipient | null;
  fault: string | null;
  onChange: (recipient: Recipient) => void;
};

const MOST_SHOWN = 6;

/** To which office: those that the rules name, those that a search finds, or one by its name. */
export function RecipientField({ candidates, value, fault, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value?.name ?? '');
  const wanted = useDeferredValue(typed.trim() || (candidates.at(0)?.abhKennung ?? candidates.at(0)?.name ?? ''));
  const { data: offices = [] } = useQuery(officesQuery(wanted));
  const shown = offices.slice(0, MOST_SHOWN);
  const free = typed.trim();
  const options = [
    ...shown.map(({ id, name, served }) => ({
      value: id,
      label: name,
      hint: served ? t('handOver.answersHere') : t('handOver.answersOutside'),
    })),
    ...(free !== '' && !shown.some(({ name }) => name === free)
      ? [{ value: 'free', label: free, hint: t('handOver.byName') }]
      : []),
  ];
  return (
    <>
      <LabelledInput
        label={t('handOver.search')}
        hint={
          candidates.length > 0
            ? t('handOver.candidates', { names: candidates.map(({ name }) => name).join(', ') })
            : t('handOver.searchHint')
        }
        value={typed}
        fault={fault}
        onChange={setTyped}
      />
      {options.length > 0 && (
        <RadioLines
          legend={t('handOver.to')}
          value={value === null ? null : (value.officeId ?? 'free')}
          options={options}
          onChange={(chosen) => {
            const office = shown.find(({ id }) => id === chosen);
            onChange(office ? { officeId: office.id, name: office.name } : { officeId: null, name: free });
          }}
        />
      )}
    </>
  );
}
