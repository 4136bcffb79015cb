import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferRow } from '../../api/messages.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { CauseHead } from './cause-head.js';
import styles from './transfer-grid.module.css';
import type { TransferItem } from './transfer-groups.js';
import { TransferCells, transferElementId } from './transfer-row.js';

type Props = {
  items: readonly TransferItem<TransferRow>[];
  chosenId: string | null;
  /** Whether what stands beside follows each step; where it would lie over the list it does not. */
  follows: boolean;
  /** A row that shall take the focus, by request of the page around. */
  wanted: { id: string } | null;
  onPick: (jobId: string) => void;
  /** The person wants to work on the row: the focus goes where its value is. */
  onOpen: (jobId: string) => void;
  onNearEnd: () => void;
};

const HEAD_HEIGHT = 40;
const ROW_HEIGHT = 58;
const NEAR_END = 30;
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity } as const;

/** Transfers under the heads of their causes: one place for Tab, arrows and J/K inside. Only rows in view are drawn. */
export function TransferGrid({ items, chosenId, follows, wanted, onPick, onOpen, onNearEnd }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const ids = items.flatMap((item) => (item.kind === 'row' ? [item.row.jobId] : []));
  // Where the keys are, at once; the address follows, and later.
  const [stepped, setStepped] = useState<string | null>(null);
  const current = stepped ?? chosenId;
  const activeId = current !== null && ids.includes(current) ? current : (ids[0] ?? null);
  const activeIndex = items.findIndex((item) => item.kind === 'row' && item.row.jobId === activeId);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'head' ? HEAD_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => keyOf(items[index], index),
    // The row with the focus stays in the page wherever it is scrolled to.
    rangeExtractor: (range) => {
      const visible = defaultRangeExtractor(range);
      return activeIndex < 0 || visible.includes(activeIndex)
        ? visible
        : [...visible, activeIndex].toSorted((a, b) => a - b);
    },
    overscan: 8,
  });
  const inView = virtualizer.getVirtualItems();

  function goTo(id: string): void {
    takesFocus.current = true;
    setStepped(id);
    if (id === current) document.getElementById(transferElementId(id))?.focus();
  }
  function step(by: number): void {
    const at = current !== null && ids.includes(current) ? ids.indexOf(current) + by : 0;
    const id = ids[Math.min(Math.max(at, 0), ids.length - 1)];
    if (id === undefined) return;
    goTo(id);
    if (follows) onPick(id);
  }
  useKeyAction('nextRow', ids.length > 0 ? () => step(1) : null);
  useKeyAction('previousRow', ids.length > 0 ? () => step(-1) : null);
  useKeyAction('openCase', activeId ? () => onOpen(activeId) : null);
  const follow = useEffectEvent((id: string) => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex);
    if (takesFocus.current) document.getElementById(transferElementId(id))?.focus();
    takesFocus.current = false;
  });
  useLayoutEffect(() => {
    // Only another choice moves the list; what arrives takes nobody along.
    if (current !== null) follow(current);
  }, [current]);
  const goToWanted = useEffectEvent(goTo);
  useLayoutEffect(() => {
    if (wanted) goToWanted(wanted.id);
  }, [wanted]);
  const lastInView = inView.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastInView > items.length - NEAR_END) onNearEnd();
  }, [lastInView, items.length, onNearEnd]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    if (event.target.getAttribute('role') !== 'row') return;
    if (event.key === 'Enter' && activeId) onOpen(activeId);
    else if (Object.hasOwn(STEPS, event.key)) step(STEPS[event.key as keyof typeof STEPS]);
    else return;
    event.preventDefault();
  }

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label={t('transfers.grid')}
        aria-rowcount={ids.length}
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
                <CauseHead group={item.group} />
              </div>
            );
          const { row, rowNumber } = item;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              id={transferElementId(row.jobId)}
              role="row"
              aria-rowindex={rowNumber + 1}
              aria-selected={row.jobId === (follows ? current : chosenId)}
              tabIndex={row.jobId === activeId ? 0 : -1}
              data-pane-entry={row.jobId === activeId}
              className={`${styles.item ?? ''} ${styles.row ?? ''} inner-focus`}
              style={place}
              onClick={() => {
                goTo(row.jobId);
                onPick(row.jobId);
              }}
              onDoubleClick={() => onOpen(row.jobId)}
            >
              <TransferCells row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(item: TransferItem<TransferRow> | undefined, index: number): string | number {
  if (!item) return index;
  return item.kind === 'head' ? item.group.key : item.row.jobId;
}
