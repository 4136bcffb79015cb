import Button from '@mui/material/Button';
import { RotateCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow, RepairView } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { useCommand } from '../../case-file/use-command.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { ActionButton } from '../../parts/action-button.js';
import { LabelledInput } from '../../parts/labelled-input.js';
import { FaultFields } from './fault-fields.js';
import { FaultPackageLink } from './fault-package-link.js';
import { OtherTransfers } from './other-transfers.js';
import styles from './repair-panel.module.css';
import { useOtherTransfers } from './use-other-transfers.js';
import { useRepairForm } from './use-repair-form.js';
import { WaiveButton } from './waive-button.js';

type Props = {
  repair: RepairView;
  row: InboxRow;
  /** The page that shows the value. */
  document?: ReactNode;
  /** Something was sent: the transfer no longer needs anybody. */
  onDone: () => void;
};

/** A transfer that needs somebody: what is wrong, the value for the transfer, why, and the way on. */
export function RepairPanel({ repair, row, document, onDone }: Props) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const command = useCommand();
  const form = useRepairForm(repair);
  const others = useOtherTransfers(repair);
  const [isAsked, setAsked] = useState(false);
  const { jobId, faults } = repair;
  const mayRepair = isPermitted('transfer.repair') && faults.some(({ isCorrectable }) => isCorrectable);
  const isChanged = form.corrections.length > 0;
  const first = faults.find(({ suggestion, isCorrectable }) => suggestion && isCorrectable);
  const refusal = !isChanged ? t('repair.nothingChanged') : !form.fits ? t('repair.doesNotFit') : null;
  const isReasonMissing = form.reason.trim() === '';

  async function send(): Promise<void> {
    setAsked(true);
    if (refusal !== null || isReasonMissing) return;
    const { corrections, reason } = form;
    if (await command('repair-transfer', row, { jobId, corrections, reason: reason.trim() })) {
      if (others.isOffered && others.isWanted) void others.send(reason.trim());
      form.forget();
      onDone();
    }
  }
  async function retry(): Promise<void> {
    if (await command('retry-transfer', row, { jobId })) onDone();
  }
  useKeyAction('accept', mayRepair && first ? () => form.takeSuggestion(first) : null);
  useKeyAction('transfer', () => void (mayRepair ? send() : retry()));
  return (
    <form
      noValidate
      aria-label={t('repair.title')}
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayRepair) void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        if (mayRepair) void send();
        else void retry();
      }}
    >
      <div className={styles.content}>
        {repair.isPassedOn && <p className={styles.passedOn}>{t('repair.passedOn')}</p>}
        {faults.map((fault) => (
          <FaultFields
            key={`${fault.code} ${fault.pointer ?? ''}`}
            fault={mayRepair ? fault : { ...fault, isCorrectable: false }}
            typed={form.typedOf(fault)}
            isFirst={fault === (first ?? faults.find(({ isCorrectable }) => isCorrectable))}
            onType={(text) => {
              form.type(fault, text);
            }}
            onSuggestion={() => {
              form.takeSuggestion(fault);
            }}
          />
        ))}
        {document}
        {mayRepair && (
          <LabelledInput
            label={t('repair.reason')}
            hint={t('repair.reasonHint')}
            value={form.reason}
            fault={isAsked && isChanged && isReasonMissing ? t('dialog.textMissing') : null}
            onChange={form.setReason}
          />
        )}
        <OtherTransfers others={others} count={repair.sameCause} />
        <div className={styles.more}>
          {mayRepair && (
            <Button variant="text" onClick={() => void retry()}>
              <RotateCw size={15} strokeWidth={2.2} aria-hidden />
              {t('repair.retryAsIs')}
            </Button>
          )}
          <FaultPackageLink jobId={jobId} caseNumber={repair.caseNumber} />
        </div>
      </div>
      <div className={styles.foot}>
        {mayRepair ? (
          <ActionButton
            action="transfer"
            icon={RotateCw}
            label={t('repair.send')}
            refusal={refusal}
            variant={refusal === null ? 'contained' : 'outlined'}
          />
        ) : (
          <ActionButton action="transfer" icon={RotateCw} label={t('repair.retry')} variant="contained" />
        )}
        <WaiveButton repair={repair} row={row} onDone={onDone} />
      </div>
    </form>
  );
}
