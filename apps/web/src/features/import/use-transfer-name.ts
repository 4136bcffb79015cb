import { useTranslation } from 'react-i18next';
import type { TransferView } from '../../api/messages.js';

type Named = Pick<TransferView, 'target' | 'purpose'>;

/** What a transfer is called: by its target, which says enough of an application and its files, and else what it brings. */
export function useTransferName(): (transfer: Named) => string {
  const { t } = useTranslation();
  return ({ target, purpose }) => {
    const name = t(`target.${target}`);
    return purpose === 'ANSWER' || purpose === 'WITHDRAWAL' ? `${name}: ${t(`transfer.purpose.${purpose}`)}` : name;
  };
}
