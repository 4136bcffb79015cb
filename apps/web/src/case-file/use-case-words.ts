import { MATTERS } from '@einkanal/domain/intake/matter';
import { SERVICE_LABELS } from '@einkanal/domain/intake/service-catalogue';
import { useTranslation } from 'react-i18next';
import type { InboxRow, JurisdictionVerdict, TransferLight } from '../api/messages.js';
import { useSession } from '../api/session.js';
import { daysBetween } from '../format.js';
import { nameOf } from '../parts/name-of.js';
import { useFormat, useLanguage } from '../use-format.js';
import { useToday } from '../use-today.js';
import { isKnownEvent } from './known-event.js';
import { completenessLight, jurisdictionLight, transferLight, worstTransfer, type LightState } from './lights.js';

/** What a row says aloud of its lights. */
const DEVIATIONS: readonly LightState[] = ['bad', 'attention', 'hint'];

/** Says what a case is in the words of the office. */
export function useCaseWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const today = useToday();
  const { user } = useSession();

  /** `Studium, Verlängerung`; for anything but an application with its kind before it. */
  function matter(row: Pick<InboxRow, 'kind' | 'matter' | 'service'>): string {
    const label = MATTERS.get(row.matter ?? '')?.label[language] ?? row.matter ?? SERVICE_LABELS[row.service][language];
    return row.kind === 'APPLICATION' ? label : `${t(`kind.${row.kind}`)}: ${label}`;
  }

  function transfer(light: TransferLight, { isTest }: Pick<InboxRow, 'isTest'>): string {
    const target = t(`target.${light.target}`);
    if (light.state === 'RETRY_SCHEDULED' && light.nextAttemptAt)
      return t('transfer.retryAt', { target, time: format.time(light.nextAttemptAt) });
    if (light.state === 'HELD' && light.holdReason)
      return t('transfer.heldBecause', { target, reason: t(`holdReason.${light.holdReason}`) });
    if (light.arrivesItself) return t('transfer.arrivesItself', { target });
    if (light.state === 'NONE' && isTest) return t('transfer.notForTests', { target });
    return t('transfer.is', { target, state: t(`transferState.${light.state}`) });
  }

  /** What is missing by name, as far as the row knows it. */
  function completeness({ missingCount, unclearCount, suggestion }: InboxRow): string {
    const names = (suggestion?.missing ?? []).map((slot) => t(`slot.${slot}`)).join(', ');
    if (missingCount > 0)
      return names ? t('light.missing', { names }) : t('light.missingCount', { count: missingCount });
    return unclearCount > 0 ? t('light.unclear', { count: unclearCount }) : t('light.complete');
  }

  /** Letters, state and full sentence of the three lights. */
  function lights(row: InboxRow) {
    const worst = worstTransfer(row.transfers);
    return [
      {
        letters: t('light.jurisdiction'),
        state: jurisdictionLight(row),
        sentence: t('light.jurisdictionIs', { state: t(`jurisdiction.${row.jurisdiction}`) }),
      },
      {
        letters: t('light.transfer'),
        state: worst ? transferLight(worst) : ('unneeded' as const),
        sentence: worst ? row.transfers.map((each) => transfer(each, row)).join('. ') : t('light.noTransfer'),
      },
      {
        letters: t('light.completeness'),
        state: completenessLight(row),
        sentence: completeness(row),
      },
    ];
  }

  function due({ dueOn, waitingFor }: InboxRow): string {
    if (!dueOn || waitingFor !== 'NONE' || dueOn > today) return '';
    return dueOn === today ? t('due.today') : t('due.since', { count: daysBetween(dueOn, today) });
  }

  /** The row as one sentence in a fixed order that tells deviations only. */
  function sentence(row: InboxRow): string {
    const parts = [
      row.isTest ? t('testMessage.words') : '',
      nameOf(row) || t('person.protected'),
      matter(row),
      t('age.full', { count: row.ageWorkingDays }),
      row.urgency === 'NORMAL' ? '' : t(`urgency.${row.urgency}`),
      row.waitingFor === 'NONE' ? '' : t(`waitingFor.${row.waitingFor}`),
      row.isNew ? t('row.new') : '',
      due(row),
      row.submissionCount > 1 ? t('submissions', { count: row.submissionCount }) : '',
      ...lights(row).map(({ state, sentence: words }) => (DEVIATIONS.includes(state) ? words : '')),
      row.lease && row.lease.id !== user.id ? t('row.worksOn', { name: row.lease.name }) : '',
      row.representativeName ? t('representedBy', { name: row.representativeName }) : '',
      row.protection === 'NONE' ? '' : t(`protection.${row.protection}`),
    ];
    return parts.filter((part) => part !== '').join(', ');
  }

  return {
    matter,
    lights,
    sentence,
    transfer,
    /** Why the rules doubt the jurisdiction, or do not. */
    verdict: ({ sentence: said }: Pick<JurisdictionVerdict, 'sentence'>) => said[language],
    event: (type: string) => t(`event.${isKnownEvent(type) ? type : 'unknown'}`),
  };
}

/** `§ 16b` of `§ 16b AufenthG`, where the law goes without saying. */
export function shortParagraph(row: Pick<InboxRow, 'matter' | 'paragraph'>): string | null {
  return fullParagraph(row)?.replace(/\s*AufenthG$/, '') ?? null;
}

/** The paragraph as sent, else that of the matter. */
export function fullParagraph({ matter, paragraph }: Pick<InboxRow, 'matter' | 'paragraph'>): string | null {
  return paragraph ?? MATTERS.get(matter ?? '')?.paragraph ?? null;
}
