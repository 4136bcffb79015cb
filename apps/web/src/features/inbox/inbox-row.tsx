import { ArrowUpRight, Lock, UserRound } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow as Row } from '../../api/messages.js';
import { CaseChip, useCaseChip } from '../../case-file/case-chip.js';
import { Light } from '../../case-file/light.js';
import { SubmissionCount } from '../../case-file/submission-count.js';
import { TestChip } from '../../case-file/test-chip.js';
import { shortParagraph, useCaseWords } from '../../case-file/use-case-words.js';
import { PersonName } from '../../parts/person-name.js';
import { Age } from './age.js';
import styles from './inbox-row.module.css';
import { RowEvent } from './row-event.js';
import { RowTarget } from './row-target.js';

type Props = { row: Row; isCompact: boolean; leave: string | null };

/** What a line of the list shows. When room is short, first the target is cut, then the event, then the matter. */
export const InboxRow = memo(function InboxRow({ row, isCompact, leave }: Props) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const chip = useCaseChip(row);
  const paragraph = shortParagraph(row);
  const hasLeft = leave !== null;
  return (
    <div className={styles.row} data-left={hasLeft} data-edge={hasLeft ? undefined : chip?.edge}>
      <div className={styles.line}>
        <span className={styles.person}>
          {row.isNew && !hasLeft && (
            <span role="img" aria-label={t('row.new')} data-tip={t('row.new')} className={styles.dot} />
          )}
          <span className={styles.name} data-new={row.isNew}>
            <PersonName person={row} />
          </span>{' '}
          {row.birthYear && (
            <span className={styles.year} data-tip={t('row.bornIn', { year: row.birthYear })}>
              *{row.birthYear}
            </span>
          )}{' '}
          <SubmissionCount count={row.submissionCount} />
          {row.isTest && <TestChip />}
          {row.protection !== 'NONE' && <Mark icon={Lock} words={t(`protection.${row.protection}`)} />}
          {row.representativeName && (
            <Mark icon={UserRound} words={t('representedBy', { name: row.representativeName })} />
          )}
        </span>
        <Age row={row} />
      </div>
      <div className={styles.line}>
        {isCompact && chip && <CaseChip row={row} />}
        <span className={styles.matter}>{words.matter(row)}</span>
        {paragraph && !(isCompact && chip) && <span className={styles.paragraph}>{paragraph}</span>}
        {!hasLeft && (
          <span className={styles.lights}>
            {words.lights(row).map((light) => (
              <Light key={light.letters} {...light} />
            ))}
          </span>
        )}
      </div>
      {!isCompact && (
        <div className={styles.line}>
          {hasLeft ? (
            <>
              <ArrowUpRight size={13} strokeWidth={2.2} aria-hidden />
              <span className={styles.event}>{`${leave}, ${t('row.leavesOnRefresh')}`}</span>
            </>
          ) : (
            <>
              <CaseChip row={row} />
              <RowEvent row={row} hasChip={chip !== null} />
              <RowTarget row={row} />
            </>
          )}
        </div>
      )}
    </div>
  );
});

function Mark({ icon: Icon, words }: { icon: typeof Lock; words: string }) {
  return (
    <span role="img" aria-label={words} data-tip={words} className={styles.mark}>
      <Icon size={13} strokeWidth={2.2} aria-hidden />
    </span>
  );
}
