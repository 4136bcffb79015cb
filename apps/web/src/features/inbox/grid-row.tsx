import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseChange } from '../../api/live.js';
import type { InboxRow as Row } from '../../api/messages.js';
import { useCaseWords } from '../../case-file/use-case-words.js';
import type { RowPlace } from '../../parts/row-window.js';
import styles from './inbox-grid.module.css';
import { InboxRow } from './inbox-row.js';
import { useLeaveSentence } from './use-leave-sentence.js';
import { rowElementId } from './use-row-focus.js';

type Props = RowPlace & {
  row: Row;
  rowNumber: number;
  density: 'compact' | 'comfortable';
  isSelected: boolean;
  isActive: boolean;
  /** Selected for an action on several rows; with `hasMarks` every row shows its box. */
  isMarked: boolean;
  hasMarks: boolean;
  hasFailed: boolean;
  /** What made the row leave the view; absent while it is in it. */
  left: CaseChange | null | undefined;
  onPick: (id: string) => void;
  onOpen: (id: string) => void;
  onMark: (id: string) => void;
};

/** A row in its place: one sentence for those who listen, and what it shows. Drawn anew only when it changes. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, density, isActive, isMarked, left } = props;
  const { t } = useTranslation();
  const words = useCaseWords();
  const leaveSentence = useLeaveSentence();
  const leave = left === undefined ? null : leaveSentence(left);
  const sentence = [words.sentence(row), leave, isMarked ? t('row.marked') : null].filter(Boolean).join(', ');
  return (
    <div
      ref={props.measure}
      data-index={props.index}
      id={rowElementId(row.id)}
      role="row"
      aria-rowindex={props.rowNumber + 1}
      aria-label={sentence}
      aria-selected={props.hasMarks ? isMarked : props.isSelected}
      aria-current={props.isSelected ? 'true' : undefined}
      tabIndex={isActive ? 0 : -1}
      data-pane-entry={isActive}
      data-density={density}
      data-marked={isMarked}
      data-failed={props.hasFailed}
      className={`${props.className} ${styles.row ?? ''} inner-focus`}
      style={{ transform: `translateY(${String(props.start)}px)` }}
      onClick={(event) => (event.ctrlKey || event.metaKey ? props.onMark(row.id) : props.onPick(row.id))}
      onDoubleClick={() => props.onOpen(row.id)}
    >
      <div role="gridcell" className={styles.cell} data-marking={props.hasMarks}>
        {props.hasMarks && (
          <span
            aria-hidden
            className={styles.mark}
            data-marked={isMarked}
            onClick={(event) => {
              event.stopPropagation();
              props.onMark(row.id);
            }}
          />
        )}
        <InboxRow row={row} isCompact={density === 'compact'} leave={leave} />
      </div>
    </div>
  );
});
