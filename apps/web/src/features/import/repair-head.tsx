import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxRow, RepairView, TransferView } from '../../api/messages.js';
import { LIGHT_ICONS } from '../../case-file/light-icons.js';
import { transferLight } from '../../case-file/lights.js';
import { PersonName } from '../../parts/person-name.js';
import { StatusChip } from '../../parts/status-chip.js';
import { useSpokenMoment } from '../../use-format.js';
import styles from './repair-panel.module.css';

type Props = { repair: RepairView; row: InboxRow; transfers: readonly TransferView[] };

/** Whose transfer it is, where to, and when it was last tried. */
export function RepairHead({ repair: { jobId, state, target }, row, transfers }: Props) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const transfer = transfers.find((one) => one.jobId === jobId);
  const light = transferLight({ state });
  const last = transfer?.steps.at(-1);
  return (
    <div className={styles.head}>
      <p className={styles.facts}>
        <StatusChip icon={LIGHT_ICONS[light]} tone={light === 'attention' ? 'warn' : light === 'fine' ? 'ok' : 'quiet'}>
          {t(`transferState.${state}`)}
        </StatusChip>
        {[t(`target.${target}`), last && t('repair.attempt', { count: last.attempt, moment: spoken(last.at) })]
          .filter(Boolean)
          .join(', ')}
      </p>
      <h2 className={styles.title}>
        <Link to={`/vorgang/${row.id}?reiter=transfer`}>
          <PersonName person={row} />
        </Link>
      </h2>
    </div>
  );
}
