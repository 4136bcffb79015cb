import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseWords } from '../../case-file/use-case-words.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { GroupHead } from './group-head.js';
import styles from './inbox-grid.module.css';
import { InboxRow } from './inbox-row.js';
import type { ListItem } from './receipt-groups.js';
import { rowElementId, useRowFocus } from './use-row-focus.js';
import { useRowWindow } from './use-row-window.js';

export type GridProps = {
  items: readonly ListItem[];
  /** All rows of the list, -1 while more follow than are loaded. */
  rowCount: number;
  density: 'compact' | 'comfortable';
  selectedId: string | null;
  entryId: string | null;
  newIds: ReadonlySet<string>;
  leftIds: ReadonlySet<string>;
  /** A row that shall come into view and take the focus, by request of the list around. */
  wanted: { id: string } | null;
  onWantedShown: () => void;
  onStep: (id: string) => void;
  onPick: (id: string) => void;
  onOpen: (id: string) => void;
  onNearEnd: () => void;
};

const PAGE_KEYS = { PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity } as const;
const NEAR_END = 40;

/** The rows of the inbox as a grid: one place for Tab, arrows and J/K inside. */
export function InboxGrid(props: GridProps) {
  const { items, selectedId, entryId, onStep, onPick, onOpen, onNearEnd, wanted } = props;
  const { t } = useTranslation();
  const words = useCaseWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rowIds = items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : []));
  const { activeId, activate } = useRowFocus(rowIds, entryId);
  const indexOf = (id: string | null) => items.findIndex((item) => item.kind === 'row' && item.row.id === id);
  const virtualizer = useRowWindow({ items, scroller, density: props.density, activeIndex: indexOf(activeId) });
  const inView = virtualizer.getVirtualItems();

  function goTo(id: string | undefined): void {
    if (id === undefined) return;
    virtualizer.scrollToIndex(indexOf(id));
    activate(id, true);
  }
  function step(by: number): void {
    const at = activeId === null ? -1 : rowIds.indexOf(activeId);
    // Where no row is chosen yet, the first step takes the one where Tab would enter.
    const isEntering = entryId === null && document.activeElement?.getAttribute('role') !== 'row';
    const id = rowIds.at(Math.min(Math.max(isEntering ? at : at + by, 0), rowIds.length - 1));
    goTo(id);
    if (id !== undefined) onStep(id);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && activeId) onOpen(activeId);
    else if (Object.hasOwn(PAGE_KEYS, event.key)) step(PAGE_KEYS[event.key as keyof typeof PAGE_KEYS]);
    else return;
    event.preventDefault();
  }

  useKeyAction('nextRow', rowIds.length > 0 ? () => step(1) : null);
  useKeyAction('previousRow', rowIds.length > 0 ? () => step(-1) : null);
  useKeyAction('openCase', activeId ? () => onOpen(activeId) : null);

  const lastInView = inView.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastInView > items.length - NEAR_END) onNearEnd();
  }, [lastInView, items.length, onNearEnd]);
  useLayoutEffect(() => {
    // Coming back to the list means to the same row; afterwards it never moves by itself.
    if (entryId === null || indexOf(entryId) < 0) return;
    virtualizer.scrollToIndex(indexOf(entryId), { align: 'center' });
    if (document.activeElement === document.body) activate(entryId, true);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useLayoutEffect(() => {
    if (!wanted) return;
    goTo(wanted.id);
    props.onWantedShown();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  return (
    <div className={styles.frame}>
      <StickyHead items={items} firstIndex={virtualizer.range?.startIndex ?? 0} />
      <div ref={scroller} className={styles.scroller}>
        <div
          role="grid"
          aria-label={t('list.grid')}
          aria-rowcount={props.rowCount}
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
                    <GroupHead item={item} />
                  </div>
                </div>
              );
            const { row } = item;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                id={rowElementId(row.id)}
                role="row"
                aria-rowindex={item.rowNumber + 1}
                aria-label={words.sentence(row)}
                aria-selected={row.id === selectedId}
                tabIndex={row.id === activeId ? 0 : -1}
                data-pane-entry={row.id === activeId}
                data-density={props.density}
                className={`${styles.item ?? ''} ${styles.row ?? ''} inner-focus`}
                style={place}
                onClick={() => {
                  activate(row.id, true);
                  onPick(row.id);
                }}
                onDoubleClick={() => onOpen(row.id)}
              >
                <div role="gridcell" className={styles.cell}>
                  <InboxRow
                    row={row}
                    isCompact={props.density === 'compact'}
                    isNew={props.newIds.has(row.id)}
                    hasLeft={props.leftIds.has(row.id)}
                  />
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function StickyHead({ items, firstIndex }: { items: readonly ListItem[]; firstIndex: number }) {
  const head = items.slice(0, firstIndex + 1).findLast((item) => item.kind === 'head');
  if (head?.kind !== 'head') return null;
  return (
    <div aria-hidden className={styles.sticky}>
      <GroupHead item={head} />
    </div>
  );
}
