import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import styles from './fold.module.css';

type Props = { title: string; summary?: ReactNode; attention?: boolean; children: () => ReactNode };

/** A part that stays folded until it is wanted; its summary says what is inside. */
export function Fold({ title, summary, attention = false, children }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.fold} aria-label={title}>
      <h3 className={styles.title}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          className={`${styles.button ?? ''} inner-focus`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <ChevronRight size={15} strokeWidth={2.2} aria-hidden />
          <span className={styles.name}>{title}</span>
          <span className={styles.summary} data-attention={attention}>
            {summary}
          </span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className={styles.content}>
        {isOpen && children()}
      </div>
    </section>
  );
}
