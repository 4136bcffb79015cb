import { useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferRow } from '../../api/messages.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { RowWindow } from '../../parts/row-window.js';
import { useRowWindow } from '../../parts/use-row-window.js';
import { CauseHead } from './cause-head.js';
import styles from './transfer-grid.module.css';
import type { TransferItem } from './transfer-groups.js';
import { TransferCells, transferElementId } from './transfer-row.js';
import { useSteppedRow } from './use-stepped-row.js';

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
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity } as const;

/** Transfers under the heads of their causes: one place for Tab, arrows and J/K inside. Only rows in view are drawn. */
export function TransferGrid({ items, chosenId, follows, wanted, onPick, onOpen, onNearEnd }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const ids = items.flatMap((item) => (item.kind === 'row' ? [item.row.jobId] : []));
  const { current, activeId, goTo, arrive } = useSteppedRow(ids, chosenId);
  const activeIndex = items.findIndex((item) => item.kind === 'row' && item.row.jobId === activeId);
  const rowWindow = useRowWindow({
    items,
    scroller,
    heightOf: (kind) => (kind === 'head' ? HEAD_HEIGHT : ROW_HEIGHT),
    keyOf: (item) => (item.kind === 'head' ? item.group.key : item.row.jobId),
    activeIndex,
  });

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
    if (activeIndex >= 0) rowWindow.scrollToIndex(activeIndex);
    arrive(id);
  });
  useLayoutEffect(() => {
    // Only another choice moves the list; what arrives takes nobody along.
    if (current !== null) follow(current);
  }, [current]);
  const goToWanted = useEffectEvent(goTo);
  useLayoutEffect(() => {
    if (wanted) goToWanted(wanted.id);
  }, [wanted]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    if (event.target.getAttribute('role') !== 'row') return;
    if (event.key === 'Enter' && activeId) onOpen(activeId);
    else if (Object.hasOwn(STEPS, event.key)) step(STEPS[event.key as keyof typeof STEPS]);
    else return;
    event.preventDefault();
  }

  return (
    <RowWindow
      label={t('transfers.grid')}
      rowCount={ids.length}
      {...{ items, rowWindow, scroller, onKeyDown, onNearEnd }}
      head={({ group }) => <CauseHead group={group} />}
      row={({ row, rowNumber }, { index, start, className, measure }) => (
        <div
          ref={measure}
          data-index={index}
          id={transferElementId(row.jobId)}
          role="row"
          aria-rowindex={rowNumber + 1}
          aria-selected={row.jobId === (follows ? current : chosenId)}
          tabIndex={row.jobId === activeId ? 0 : -1}
          data-pane-entry={row.jobId === activeId}
          className={`${className} ${styles.row ?? ''} inner-focus`}
          style={{ transform: `translateY(${String(start)}px)` }}
          onClick={() => {
            goTo(row.jobId);
            onPick(row.jobId);
          }}
          onDoubleClick={() => onOpen(row.jobId)}
        >
          <TransferCells row={row} />
        </div>
      )}
    />
  );
}
