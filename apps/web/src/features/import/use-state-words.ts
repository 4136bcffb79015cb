import { useTranslation } from 'react-i18next';
import type { TransferLight } from '../../api/messages.js';
import { useTransferOverview } from '../../case-file/transfer-overview.api.js';
import { useFormat } from '../../use-format.js';

type Known = Pick<TransferLight, 'target' | 'state' | 'nextAttemptAt'>;

/** Says how a transfer stands. What only waits until its target takes again says so: nothing is wrong with it. */
export function useStateWords(): (transfer: Known) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const targets = useTransferOverview().data?.targets ?? [];
  const isResting = new Set(targets.filter(({ state }) => state !== 'TAKES').map(({ kind }) => kind));
  return ({ target, state, nextAttemptAt }) => {
    if (isResting.has(target) && (state === 'QUEUED' || state === 'RETRY_SCHEDULED'))
      return t('transfers.waitsFor', { target: t(`target.${target}`) });
    const word = t(`transferState.${state}`);
    return state === 'RETRY_SCHEDULED' && nextAttemptAt ? `${word} ${format.time(nextAttemptAt)}` : word;
  };
}
