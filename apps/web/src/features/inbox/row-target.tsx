import { ArrowRight, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useSession } from '../../api/session.js';
import { shortName } from '../../parts/short-name.js';
import styles from './inbox-row.module.css';

/** Who works on the case just now; else where it is, or where the rules would send it. */
export function RowTarget({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const { user } = useSession();
  if (row.lease && row.lease.id !== user.id)
    return (
      <span className={styles.target} data-kind="colleague">
        <Pencil size={12} strokeWidth={2.3} aria-hidden />
        <span className={styles.cut}>{t('row.worksOn', { name: shortName(row.lease.name) })}</span>
      </span>
    );
  const target = targetOf(row);
  if (target === null) return null;
  return (
    <span className={styles.target} data-kind={target.kind} data-tip={t(`row.target.${target.kind}`)}>
      <ArrowRight size={12} strokeWidth={2.3} aria-hidden />
      <span className={styles.cut}>
        {target.kind === 'handOver' ? t('row.handOverTo', { name: target.name }) : target.name}
      </span>
    </span>
  );
}

type Target = { kind: 'owner' | 'team' | 'handOver' | 'suggested'; name: string };

function targetOf({ owner, team, handover, suggestion, jurisdictionVerdict }: InboxRow): Target | null {
  if (handover && handover.state !== 'RETURNED') return { kind: 'handOver', name: handover.toName };
  if (owner) return { kind: 'owner', name: shortName(owner.name) };
  if (team) return { kind: 'team', name: team.name };
  const candidate = jurisdictionVerdict?.candidates.at(0);
  if (suggestion?.step === 'HAND_OVER' && candidate) return { kind: 'handOver', name: candidate.name };
  return suggestion?.team ? { kind: 'suggested', name: suggestion.team.name } : null;
}
