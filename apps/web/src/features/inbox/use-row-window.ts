import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { ListItem } from './row-groups.js';

const HEAD_HEIGHT = 26;
const ROW_HEIGHTS = { compact: 52, comfortable: 77 } as const;

type Wanted = {
  items: readonly ListItem[];
  scroller: RefObject<HTMLElement | null>;
  density: keyof typeof ROW_HEIGHTS;
  /** Kept in the page wherever it is scrolled to, so that the focus is never lost. */
  activeIndex: number;
};

/** The rows of the list that are in view, with some before and after. Heights are measured: long names wrap. */
export function useRowWindow({ items, scroller, density, activeIndex }: Wanted) {
  return useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'head' ? HEAD_HEIGHT : ROW_HEIGHTS[density]),
    getItemKey: (index) => {
      const item = items[index];
      if (!item) return index;
      return item.kind === 'head' ? item.group : item.row.id;
    },
    rangeExtractor: (range: Range) => {
      const visible = defaultRangeExtractor(range);
      if (activeIndex < 0 || visible.includes(activeIndex)) return visible;
      return [...visible, activeIndex].sort((a, b) => a - b);
    },
    overscan: 8,
    scrollPaddingStart: HEAD_HEIGHT,
  });
}
