import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './pane-divider.module.css';

type Props = {
  label: string;
  width: number;
  min: number;
  max: number;
  onResize: (width: number) => void;
  onDone: (width: number) => void;
};
const STEPS = { ArrowLeft: -16, ArrowRight: 16, Home: -Infinity, End: Infinity } as const satisfies Record<
  string,
  number
>;

/** The line between two panes: dragged by the pointer or moved by the arrow keys. `width` is that of the left pane. */
export function PaneDivider({ label, width, min, max, onResize, onDone }: Props) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const within = (wanted: number) => Math.round(Math.min(Math.max(wanted, min), max));

  function onPointerMove(event: PointerEvent): void {
    if (start.current) onResize(within(start.current.width + event.clientX - start.current.x));
  }
  function onPointerUp(): void {
    if (start.current) onDone(width);
    start.current = null;
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!Object.hasOwn(STEPS, event.key)) return;
    event.preventDefault();
    onDone(within(width + STEPS[event.key as keyof typeof STEPS]));
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      className={styles.divider}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
