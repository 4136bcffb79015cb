import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferView } from '../../api/messages.js';
import { ChoiceChip } from '../../parts/choice-chip.js';
import { LabelledInput } from '../../parts/labelled-input.js';
import { Disclosure } from './disclosure.js';
import { useWayWords } from './use-way-words.js';
import { toWayGroups } from './way-groups.js';
import { WayList } from './way-list.js';
import styles from './value-ways.module.css';

/** Where each value of the application stands at the target now, and by which rule; what is not as it was sent first. */
export function ValueWays({ transfer: { target, ways } }: { transfer: TransferView }) {
  const { t } = useTranslation();
  const wordsOf = useWayWords();
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search.trim().toLowerCase());
  const [isTechnical, setTechnical] = useState(false);
  const told = useMemo(() => ways.map(wordsOf), [ways, wordsOf]);
  const groups = toWayGroups(told, sought);
  return (
    <section className={styles.ways} aria-label={t('way.title', { target: t(`target.${target}`) })}>
      <div className={styles.tools}>
        <LabelledInput label={t('way.search')} value={search} onChange={setSearch} />
        <ChoiceChip
          isPressed={isTechnical}
          onClick={() => {
            setTechnical(!isTechnical);
          }}
        >
          {t('way.technical')}
        </ChoiceChip>
      </div>
      <p role="status" className={styles.found}>
        {sought && t('way.found', { count: groups.reduce((sum, group) => sum + group.ways.length, 0) })}
      </p>
      {groups.map(({ kind, ways: shown }) => {
        const title = t(`way.kind.${kind}`, { count: shown.length });
        return kind === 'kept' && !sought ? (
          <Disclosure key={kind} label={title}>
            {() => <WayList title={title} ways={shown} isTechnical={isTechnical} />}
          </Disclosure>
        ) : (
          <div key={kind}>
            <p className={styles.kind}>{title}</p>
            <WayList title={title} ways={shown} isTechnical={isTechnical} />
          </div>
        );
      })}
    </section>
  );
}
