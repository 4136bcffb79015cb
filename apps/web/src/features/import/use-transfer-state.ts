import { useTranslation } from 'react-i18next';
import type { TransferLight } from '../../api/messages.js';
import { useTransferOverview } from '../../case-file/transfer-overview.api.js';
import { transferLight, type LightState } from '../../case-file/lights.js';
import { useFormat } from '../../use-format.js';

type Known = Pick<TransferLight, 'target' | 'state' | 'nextAttemptAt'>;

/** How a transfer stands, in words and as a light. What only waits until its target takes again says so, quietly. */
export function useTransferState(): (transfer: Known) => { words: string; light: LightState } {
  const { t } = useTranslation();
  const format = useFormat();
  const targets = useTransferOverview().data?.targets ?? [];
  const isResting = new Set(targets.filter(({ state }) => state !== 'TAKES').map(({ kind }) => kind));
  return ({ target, state, nextAttemptAt }) => {
    if (isResting.has(target) && (state === 'QUEUED' || state === 'RETRY_SCHEDULED'))
      return { words: t('transfers.waitsFor', { target: t(`target.${target}`) }), light: 'waiting' };
    const word = t(`transferState.${state}`);
    const words = state === 'RETRY_SCHEDULED' && nextAttemptAt ? `${word} ${format.time(nextAttemptAt)}` : word;
    return { words, light: transferLight({ state }) };
  };
}
