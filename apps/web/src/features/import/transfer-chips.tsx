import { useTranslation } from 'react-i18next';
import type { TransferOverview, TransferRow } from '../../api/messages.js';
import { ChoiceChip } from '../../parts/choice-chip.js';
import { useFormat } from '../../use-format.js';
import { countIn, LISTED_STATES } from './listed-states.js';
import styles from './transfer-chips.module.css';

type Props = {
  overview: TransferOverview | undefined;
  state: TransferRow['state'];
  onState: (state: TransferRow['state']) => void;
};

/** The states of transfers with their numbers; one of them is listed. */
export function TransferChips({ overview, state, onState }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div role="group" aria-label={t('transfers.states')} className={styles.chips}>
      {LISTED_STATES.map((name) => (
        <ChoiceChip
          key={name}
          isPressed={name === state}
          {...(name === 'NEEDS_ATTENTION' ? { tone: 'warn' } : {})}
          onClick={() => {
            onState(name);
          }}
        >
          {t(`transfers.state.${name}`)}
          {overview && <span>{format.count(countIn(overview, name))}</span>}
        </ChoiceChip>
      ))}
    </div>
  );
}
