import { ArrowUpRight, Lock, UserRound } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow as Row } from '../../api/messages.js';
import { CaseChip, hasChip } from '../../case-file/case-chip.js';
import { Light } from '../../case-file/light.js';
import { SubmissionCount } from '../../case-file/submission-count.js';
import { shortParagraph, useCaseWords } from '../../case-file/use-case-words.js';
import { PersonName } from '../../parts/person-name.js';
import { useSpokenMoment } from '../../use-format.js';
import { Age } from './age.js';
import styles from './inbox-row.module.css';

type Props = { row: Row; isCompact: boolean; isNew: boolean; hasLeft: boolean };

/** What a line of the list shows. When room is short, first the representative is cut, then the event, then the matter. */
export const InboxRow = memo(function InboxRow({ row, isCompact, isNew, hasLeft }: Props) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const paragraph = shortParagraph(row);
  const showsChip = hasChip(row);
  return (
    <div className={styles.row} data-left={hasLeft} data-urgency={row.urgency}>
      <div className={styles.line}>
        <span className={styles.person}>
          {isNew && <span role="img" aria-label={t('row.new')} data-tip={t('row.new')} className={styles.dot} />}
          <span className={styles.name} data-new={isNew}>
            <PersonName person={row} />
          </span>{' '}
          {row.birthYear && (
            <span className={styles.year} data-tip={t('row.bornIn', { year: row.birthYear })}>
              *{row.birthYear}
            </span>
          )}{' '}
          <SubmissionCount count={row.submissionCount} />
        </span>
        <Age row={row} />
      </div>
      <div className={styles.line}>
        {isCompact && showsChip && <CaseChip row={row} />}
        <span className={styles.matter}>{words.matter(row)}</span>
        {paragraph && !(isCompact && showsChip) && <span className={styles.paragraph}>{paragraph}</span>}
        {!hasLeft && (
          <span className={styles.lights}>
            {words.lights(row).map((light) => (
              <Light key={light.letters} {...light} />
            ))}
          </span>
        )}
      </div>
      {!isCompact && <LastLine row={row} hasLeft={hasLeft} />}
    </div>
  );
});

function LastLine({ row, hasLeft }: { row: Row; hasLeft: boolean }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const spoken = useSpokenMoment();
  if (hasLeft)
    return (
      <div className={styles.line}>
        <ArrowUpRight size={13} strokeWidth={2.2} aria-hidden />
        <span className={styles.event}>{t('row.left')}</span>
      </div>
    );
  const isTriage = row.stage === 'RECEIVED' || row.stage === 'TRIAGE';
  return (
    <div className={styles.line}>
      <CaseChip row={row} />
      <span className={styles.event}>
        {!isTriage && `${t(`stage.${row.stage}`)} · `}
        {row.lastEvent && `${spoken(row.lastEvent.at)} ${words.event(row.lastEvent.type)}`}
      </span>
      {row.protection !== 'NONE' && (
        <span
          role="img"
          aria-label={t(`protection.${row.protection}`)}
          data-tip={t(`protection.${row.protection}`)}
          className={styles.protected}
        >
          <Lock size={13} strokeWidth={2.2} aria-hidden />
        </span>
      )}
      {row.representativeName && (
        <span className={styles.representative} data-tip={t('representedBy', { name: row.representativeName })}>
          <UserRound size={13} strokeWidth={2.2} aria-hidden />
          <span className={styles.cut}>{row.representativeName}</span>
        </span>
      )}
    </div>
  );
}
