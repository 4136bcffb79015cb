import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStable } from '../../use-stable.js';
import { GridRow } from './grid-row.js';
import { GroupHead } from './group-head.js';
import styles from './inbox-grid.module.css';
import type { ListItem, RowGroup } from './row-groups.js';
import { useGridKeys } from './use-grid-keys.js';
import { useRowFocus } from './use-row-focus.js';
import { StickyHead } from './sticky-head.js';
import type { Left } from './use-live-inbox.js';
import { useRowWindow } from './use-row-window.js';
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

const NEAR_END = 40;

/** The rows of the inbox as a grid: one place for Tab, arrows and J/K inside. */
export function InboxGrid(props: Props) {
  const { items, selectedId, entryId, onStep, onPick, onOpen, onNearEnd, wanted, selection } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rowIds = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : [])), [items]);
  const { activeId, activate } = useRowFocus(rowIds, entryId, onStep);
  const indexOf = (id: string | null) => items.findIndex((item) => item.kind === 'row' && item.row.id === id);
  const virtualizer = useRowWindow({ items, scroller, density: props.density, activeIndex: indexOf(activeId) });
  const inView = virtualizer.getVirtualItems();

  function goTo(id: string): void {
    virtualizer.scrollToIndex(indexOf(id));
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

  const lastInView = inView.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastInView > items.length - NEAR_END) onNearEnd();
  }, [lastInView, items.length, onNearEnd]);
  const comeBack = useEffectEvent(() => {
    if (entryId === null || indexOf(entryId) < 0) return;
    virtualizer.scrollToIndex(indexOf(entryId), { align: 'center' });
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
      <StickyHead items={items} firstIndex={virtualizer.range?.startIndex ?? 0} />
      <div ref={scroller} className={styles.scroller}>
        <div
          role="grid"
          aria-label={t('list.grid')}
          aria-rowcount={props.rowCount}
          aria-multiselectable
          className={styles.grid}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {inView.map(({ index, start, key }) => {
            const item = items[index];
            if (!item) return null;
            const place = { transform: `translateY(${String(start)}px)` };
            if (item.kind === 'head')
              return (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  role="row"
                  className={styles.item}
                  style={place}
                >
                  <div role="gridcell">
                    <GroupHead item={item} fold={props.fold?.group === item.group ? props.fold : null} />
                  </div>
                </div>
              );
            const { row, rowNumber } = item;
            return (
              <GridRow
                key={key}
                row={row}
                rowNumber={rowNumber}
                index={index}
                start={start}
                density={props.density}
                isSelected={row.id === selectedId}
                isActive={row.id === activeId}
                isMarked={selection.ids.has(row.id)}
                hasMarks={selection.ids.size > 0}
                hasFailed={row.id === props.failedId}
                left={props.left.get(row.id)}
                measure={virtualizer.measureElement}
                onPick={pick}
                onOpen={open}
                onMark={mark}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
