import { memo } from 'react';
import type { InboxRow as Row } from '../../api/messages.js';
import { useCaseWords } from '../../case-file/use-case-words.js';
import styles from './inbox-grid.module.css';
import { InboxRow } from './inbox-row.js';
import { rowElementId } from './use-row-focus.js';

type Props = {
  row: Row;
  rowNumber: number;
  index: number;
  start: number;
  density: 'compact' | 'comfortable';
  isSelected: boolean;
  isActive: boolean;
  isNew: boolean;
  hasLeft: boolean;
  measure: (element: HTMLElement | null) => void;
  onPick: (id: string) => void;
  onOpen: (id: string) => void;
};

/** A row in its place: one sentence for those who listen, and what it shows. Drawn anew only when it changes. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, density, isActive } = props;
  const words = useCaseWords();
  return (
    <div
      ref={props.measure}
      data-index={props.index}
      id={rowElementId(row.id)}
      role="row"
      aria-rowindex={props.rowNumber + 1}
      aria-label={words.sentence(row)}
      aria-selected={props.isSelected}
      tabIndex={isActive ? 0 : -1}
      data-pane-entry={isActive}
      data-density={density}
      className={`${styles.item ?? ''} ${styles.row ?? ''} inner-focus`}
      style={{ transform: `translateY(${String(props.start)}px)` }}
      onClick={() => props.onPick(row.id)}
      onDoubleClick={() => props.onOpen(row.id)}
    >
      <div role="gridcell" className={styles.cell}>
        <InboxRow row={row} isCompact={density === 'compact'} isNew={props.isNew} hasLeft={props.hasLeft} />
      </div>
    </div>
  );
});
