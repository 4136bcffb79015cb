import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** What stands in a list of rows under heads. */
export type WindowItem = { kind: 'head' } | { kind: 'row' };

type Wanted<Item extends WindowItem> = {
  items: readonly Item[];
  scroller: RefObject<HTMLElement | null>;
  /** In pixels, before it is measured. */
  heightOf: (kind: WindowItem['kind']) => number;
  keyOf: (item: Item) => string;
  /** Kept in the page wherever it is scrolled to, so that the focus is never lost. */
  activeIndex: number;
  /** What lies over the upper edge of the list, in pixels. */
  coveredAbove?: number;
};

/** The rows of a list that are in view, with some before and after. Heights are measured: long names wrap. */
export function useRowWindow<Item extends WindowItem>(wanted: Wanted<Item>) {
  const { items, scroller, heightOf, keyOf, activeIndex, coveredAbove = 0 } = wanted;
  return useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(items[index]?.kind ?? 'row'),
    getItemKey: (index) => {
      const item = items[index];
      return item ? keyOf(item) : index;
    },
    rangeExtractor: (range) => {
      const visible = defaultRangeExtractor(range);
      if (activeIndex < 0 || visible.includes(activeIndex)) return visible;
      return [...visible, activeIndex].toSorted((a, b) => a - b);
    },
    overscan: 8,
    scrollPaddingStart: coveredAbove,
  });
}
