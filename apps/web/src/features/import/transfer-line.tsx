import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView, InboxRow, RepairView, TransferView } from '../../api/messages.js';
import { LIGHT_ICONS } from '../../case-file/light-icons.js';
import { CopyButton } from '../../parts/copy-button.js';
import { useLanguage, useSpokenMoment } from '../../use-format.js';
import { Disclosure } from './disclosure.js';
import { ReleaseTransfer } from './release-transfer.js';
import { RepairHere } from './repair-here.js';
import { TransferSteps } from './transfer-steps.js';
import styles from './transfer-line.module.css';
import { useTransferName } from './use-transfer-name.js';
import { useTransferState } from './use-transfer-state.js';
import { ValueWays } from './value-ways.js';

// In a line of its own what is done gets a sign with an outline.
const ICONS = { ...LIGHT_ICONS, fine: CircleCheck };

type Props = {
  transfer: TransferView;
  documents: readonly DocumentView[];
  row: InboxRow;
  /** The page that shows a refused value, for the repair. */
  page?: ((repair: RepairView) => ReactNode) | undefined;
};

/** One transfer: icon, target, word and time; what came of it; and its steps, when opened. */
export function TransferLine({ transfer, documents, row, page }: Props) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const nameOf = useTransferName();
  const { words, light } = useTransferState()(transfer);
  const Icon = ICONS[light];
  return (
    <li className={styles.transfer} data-state={light}>
      <div className={styles.line}>
        <Icon size={15} strokeWidth={2.2} aria-hidden />
        <span className={styles.target}>{nameOf(transfer)}</span>
        <span className={styles.state}>
          {words}
          {transfer.finishedAt && <span className={styles.time}>{` ${spoken(transfer.finishedAt)}`}</span>}
        </span>
      </div>
      <div className={styles.details}>
        <Outcome transfer={transfer} row={row} />
        {page && transfer.state === 'NEEDS_ATTENTION' && <RepairHere transfer={transfer} row={row} page={page} />}
        {transfer.steps.length > 0 && (
          <Disclosure label={t('transfer.steps', { count: transfer.attempts })}>
            {() => <TransferSteps transfer={transfer} documents={documents} />}
          </Disclosure>
        )}
        {transfer.state === 'SUCCEEDED' && transfer.ways.length > 0 && (
          <Disclosure label={t('transfer.ways', { count: transfer.ways.length })}>
            {() => <ValueWays transfer={transfer} />}
          </Disclosure>
        )}
      </div>
    </li>
  );
}

function Outcome({ transfer, row }: { transfer: TransferView; row: InboxRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const spoken = useSpokenMoment();
  const { externalReference, target, errorText, holdReason, deliveries, confirmed } = transfer;
  const isDms = target === 'DMS';
  const what = isDms ? t('transfer.folder') : t('transfer.fileNumber');
  return (
    <>
      {externalReference && (
        <p className={styles.reference}>
          <span className={styles.what}>{what}</span>{' '}
          <span className="id">{isDms ? row.number : externalReference}</span>
          <CopyButton what={isDms ? t('transfer.folderId') : what} text={externalReference} />
        </p>
      )}
      {confirmed && (
        <p className={confirmed.state === 'CONTRADICTED' ? styles.error : styles.what}>
          {t(`transfer.confirmed.${confirmed.state}`, { moment: spoken(confirmed.at) })}
        </p>
      )}
      {deliveries.length > 0 && <p className={styles.what}>{t('transfer.delivered', { count: deliveries.length })}</p>}
      {holdReason && (
        <p className={styles.held}>
          {t(`holdReason.${holdReason}`)}
          <ReleaseTransfer row={row} target={target} />
        </p>
      )}
      {errorText && <p className={styles.error}>{errorText[language]}</p>}
    </>
  );
}
