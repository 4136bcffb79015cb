import { MOST_IN_FLIGHT, MOST_PER_MINUTE } from '@einkanal/domain/import/target-limit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetHealth } from '../../api/messages.js';
import { announce } from '../../parts/announcer.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { LabelledInput } from '../../parts/labelled-input.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import { useFormat } from '../../use-format.js';
import styles from './target-card.module.css';
import { useTargetLimits } from './transfers.api.js';
import { useTargetWords } from './use-target-words.js';

type Props = { target: TargetHealth; onClose: () => void };

/** Asks how much a target gets at once and in a minute. What somebody else has set meanwhile stands above. */
export function LimitsDialog({ target, onClose }: Props) {
  const { kind, limits } = target;
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTargetWords()(target);
  const sentenceOf = useProblemSentence();
  const update = useTargetLimits(kind);
  const [atOnce, setAtOnce] = useState(String(limits.maxInFlight));
  const [perMinute, setPerMinute] = useState(String(limits.maxPerMinute ?? ''));
  const maxInFlight = toNumber(atOnce, MOST_IN_FLIGHT);
  const maxPerMinute = perMinute.trim() === '' ? null : toNumber(perMinute, MOST_PER_MINUTE);
  const fault = (most: number) => t('transfers.limits.fault', { most: format.count(most) });

  function submit(): void {
    if (maxInFlight === undefined || maxPerMinute === undefined || update.isPending) return;
    const body = { maxInFlight, maxPerMinute };
    update.mutate(
      { version: limits.version, body },
      {
        onSuccess: () => {
          announce(t('transfers.limits.done'));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('transfers.limits.changeOf', { target: t(`target.${kind}`) })}
      subject={t('transfers.limits.now', { limits: words.limits })}
      submit={t('transfers.limits.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      <LabelledInput
        autoFocus
        label={t('transfers.limits.atOnceLabel')}
        hint={t('transfers.limits.hint', { most: format.count(MOST_IN_FLIGHT) })}
        value={atOnce}
        fault={maxInFlight === undefined ? fault(MOST_IN_FLIGHT) : null}
        onChange={setAtOnce}
      />
      <LabelledInput
        label={t('transfers.limits.perMinuteLabel')}
        hint={t('transfers.limits.hintEmpty', { most: format.count(MOST_PER_MINUTE) })}
        value={perMinute}
        fault={maxPerMinute === undefined ? fault(MOST_PER_MINUTE) : null}
        onChange={setPerMinute}
      />
      {update.isError && (
        <p role="alert" className={styles.refused}>
          {sentenceOf(update.error)}
        </p>
      )}
    </FormDialog>
  );
}

/** A whole number from 1 to the most; undefined for anything else. */
function toNumber(text: string, most: number): number | undefined {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}
