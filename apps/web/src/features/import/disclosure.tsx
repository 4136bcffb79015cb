import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import styles from './transfer-line.module.css';

/** A line that opens what only some want to see. */
export function Disclosure({ label, children }: { label: string; children: () => ReactNode }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className={styles.toggle}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <ChevronRight size={13} strokeWidth={2.2} aria-hidden />
        {label}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </>
  );
}
