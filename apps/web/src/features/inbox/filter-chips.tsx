import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceChip } from '../../parts/choice-chip.js';
import styles from './filter-chips.module.css';
import { useFilterWords } from './use-filter-words.js';
import { NARROWING, without, type Narrowing, type ViewFilter } from './view-filter.js';

/** What can be asked for with one click; everything else comes by a link and can be taken away. */
const OFFERED = ['untouched', 'overdue', 'needsTransfer'] as const satisfies readonly Narrowing[];

/** The parts of the filter: pressed ones narrow the list and can be taken away. */
export function FilterChips({ filter, onFilter }: { filter: ViewFilter; onFilter: (filter: ViewFilter) => void }) {
  const { t } = useTranslation();
  const wordsOf = useFilterWords();
  // A search looks past the filter; the room stays, so that no row moves when it begins or ends.
  if (filter.search) return <div className={styles.room} />;
  const { narrowed } = filter;
  const shown = NARROWING.filter(
    (name) => narrowed[name] !== undefined || (OFFERED as readonly string[]).includes(name),
  );
  return (
    <div role="group" aria-label={t('list.filters')} className={styles.chips}>
      {shown.map((name) => {
        const value = narrowed[name];
        const words = wordsOf(name, value ?? 'true');
        return (
          <ChoiceChip
            key={name}
            isPressed={value !== undefined}
            onClick={() => {
              if (value !== undefined) onFilter(without(filter, name));
              else onFilter({ ...filter, narrowed: { ...narrowed, [name]: 'true' } });
            }}
          >
            {words}
            {value !== undefined && <X size={12} strokeWidth={2.4} aria-hidden />}
          </ChoiceChip>
        );
      })}
    </div>
  );
}
