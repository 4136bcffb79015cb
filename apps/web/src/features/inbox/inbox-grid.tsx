import { useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RowWindow } from '../../parts/row-window.js';
import { useRowWindow } from '../../parts/use-row-window.js';
import { useStable } from '../../use-stable.js';
import { GridRow } from './grid-row.js';
import { GroupHead } from './group-head.js';
import styles from './inbox-grid.module.css';
import type { ListItem, RowGroup } from './row-groups.js';
import { useGridKeys } from './use-grid-keys.js';
import { useRowFocus } from './use-row-focus.js';
import { StickyHead } from './sticky-head.js';
import type { Left } from './use-live-inbox.js';
import type { Selection } from './use-selection.js';

type Props = {
  items: readonly ListItem[];
  /** All rows of the list, -1 while more follow than are loaded. */
  rowCount: number;
  density: 'compact' | 'comfortable';
  selectedId: string | null;
  entryId: string | null;
  selection: Selection;
  left: Left;
  /** A group that is folded away, or could be. */
  fold: { group: RowGroup; isFolded: boolean; onToggle: () => void } | null;
  /** A row whose command has just failed. */
  failedId: string | null;
  /** A row that shall come into view and take the focus, by request of the list around. */
  wanted: { id: string } | null;
  onWantedShown: () => void;
  onStep: (id: string) => void;
  onPick: (id: string) => void;
  onOpen: (id: string) => void;
  onNearEnd: () => void;
};

const HEAD_HEIGHT = 26;
const ROW_HEIGHTS = { compact: 52, comfortable: 77 } as const;

/** The rows of the inbox as a grid: one place for Tab, arrows and J/K inside. */
export function InboxGrid(props: Props) {
  const { items, selectedId, entryId, onStep, onPick, onOpen, onNearEnd, wanted, selection } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rowIds = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : [])), [items]);
  const { activeId, activate } = useRowFocus(rowIds, entryId, onStep);
  const indexOf = (id: string | null) => items.findIndex((item) => item.kind === 'row' && item.row.id === id);
  const rowWindow = useRowWindow({
    items,
    scroller,
    heightOf: (kind) => (kind === 'head' ? HEAD_HEIGHT : ROW_HEIGHTS[props.density]),
    keyOf: (item) => (item.kind === 'head' ? item.group : item.row.id),
    activeIndex: indexOf(activeId),
    coveredAbove: HEAD_HEIGHT,
  });

  function goTo(id: string): void {
    rowWindow.scrollToIndex(indexOf(id));
    activate(id, true);
  }
  const pick = useStable((id: string) => {
    activate(id, true);
    onPick(id);
  });
  const open = useStable(onOpen);
  const mark = useStable(selection.toggle);
  const onKeyDown = useGridKeys({
    rowIds,
    activeId,
    isEntered: entryId !== null,
    onStep: (id) => {
      goTo(id);
      onStep(id);
    },
    onOpen,
    selection,
  });

  const comeBack = useEffectEvent(() => {
    if (entryId === null || indexOf(entryId) < 0) return;
    rowWindow.scrollToIndex(indexOf(entryId), { align: 'center' });
    if (document.activeElement === document.body) activate(entryId, true);
  });
  useLayoutEffect(() => {
    // Coming back to the list means to the same row; afterwards it never moves by itself.
    comeBack();
  }, []);
  const showWanted = useEffectEvent((id: string) => {
    if (indexOf(id) < 0) return;
    goTo(id);
    props.onWantedShown();
  });
  useLayoutEffect(() => {
    if (wanted) showWanted(wanted.id);
  }, [wanted, items]);

  return (
    <div className={styles.frame}>
      <StickyHead items={items} firstIndex={rowWindow.range?.startIndex ?? 0} />
      <RowWindow
        label={t('list.grid')}
        rowCount={props.rowCount}
        isMultiselectable
        {...{ items, rowWindow, scroller, onKeyDown, onNearEnd }}
        head={(item) => (
          <div role="gridcell">
            <GroupHead item={item} fold={props.fold?.group === item.group ? props.fold : null} />
          </div>
        )}
        row={({ row, rowNumber }, place) => (
          <GridRow
            {...place}
            row={row}
            rowNumber={rowNumber}
            density={props.density}
            isSelected={row.id === selectedId}
            isActive={row.id === activeId}
            isMarked={selection.ids.has(row.id)}
            hasMarks={selection.ids.size > 0}
            hasFailed={row.id === props.failedId}
            left={props.left.get(row.id)}
            onPick={pick}
            onOpen={open}
            onMark={mark}
          />
        )}
      />
    </div>
  );
}
