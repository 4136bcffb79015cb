import { Fragment, useEffect, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import styles from './row-window.module.css';
import type { useRowWindow, WindowItem } from './use-row-window.js';

/** Where a row is drawn; it has to hand all of it to its element. */
export type RowPlace = {
  index: number;
  start: number;
  className: string;
  measure: (element: HTMLElement | null) => void;
};

type Props<Item extends WindowItem> = {
  label: string;
  /** All rows of the list, -1 while more follow than are loaded. */
  rowCount: number;
  isMultiselectable?: boolean;
  items: readonly Item[];
  rowWindow: ReturnType<typeof useRowWindow<Item>>;
  scroller: RefObject<HTMLDivElement | null>;
  head: (item: Extract<Item, { kind: 'head' }>) => ReactNode;
  row: (item: Extract<Item, { kind: 'row' }>, place: RowPlace) => ReactNode;
  onKeyDown: (event: KeyboardEvent) => void;
  onNearEnd: () => void;
};

const NEAR_END = 40;

/** A list of rows under heads as a grid. Only what is in view is drawn; more is asked for before the end is reached. */
export function RowWindow<Item extends WindowItem>(props: Props<Item>) {
  const { label, rowCount, isMultiselectable, items, rowWindow, scroller, head, row, onKeyDown, onNearEnd } = props;
  const inView = rowWindow.getVirtualItems();
  const lastInView = inView.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastInView > items.length - NEAR_END) onNearEnd();
  }, [lastInView, items.length, onNearEnd]);
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount}
        aria-multiselectable={isMultiselectable}
        className={styles.grid}
        style={{ height: rowWindow.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {inView.map(({ index, start, key }) => {
          const item = items[index];
          if (!item) return null;
          const place = { index, start, className: styles.item ?? '', measure: rowWindow.measureElement };
          if (isRow(item)) return <Fragment key={key}>{row(item, place)}</Fragment>;
          return (
            <div
              key={key}
              ref={place.measure}
              data-index={index}
              role="row"
              className={place.className}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              {isHead(item) && head(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function isRow<Item extends WindowItem>(item: Item): item is Extract<Item, { kind: 'row' }> {
  return item.kind === 'row';
}

function isHead<Item extends WindowItem>(item: Item): item is Extract<Item, { kind: 'head' }> {
  return item.kind === 'head';
}
