import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView, InboxRow, RepairView, TransferView } from '../../api/messages.js';
import { TransferLine } from './transfer-line.js';

type Props = {
  transfers: readonly TransferView[];
  documents: readonly DocumentView[];
  row: InboxRow;
  /** Where transfers can be put right here: the page that shows a refused value. */
  page?: (repair: RepairView) => ReactNode;
};

/** Where the case goes: one line a target and submission. */
export function TransferList({ transfers, documents, row, page }: Props) {
  const { t } = useTranslation();
  if (transfers.length === 0) return <p>{t('transferState.NONE')}</p>;
  return (
    <ul>
      {transfers.map((transfer) => (
        <TransferLine key={transfer.jobId} transfer={transfer} documents={documents} row={row} page={page} />
      ))}
    </ul>
  );
}
