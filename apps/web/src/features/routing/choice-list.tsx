import { ChevronRight, UserRound, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../keys/key-cap.js';
import type { Choice } from './picker-ranking.js';
import styles from './route-picker.module.css';

type Props = {
  id: string;
  choices: readonly Choice[];
  active: Choice | undefined;
  onChoose: (choice: Choice) => void;
  /** Shows the people of a team; null where they are shown already. */
  onOpen: ((choice: Choice) => void) | null;
};

/** The choices of a picker, each with its number. The focus stays in the field above. */
export function ChoiceList({ id, choices, active, onChoose, onOpen }: Props) {
  const { t } = useTranslation();
  if (choices.length === 0) return <p className={styles.none}>{t('picker.none')}</p>;
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={t('picker.list')} className={styles.choices}>
      {choices.map((choice, at) => {
        const { team, owner, isSuggested } = choice;
        const Icon = owner ? UserRound : UsersRound;
        return (
          <li
            key={`${team.id} ${owner?.id ?? ''}`}
            id={`${id}-${String(at)}`}
            role="option"
            aria-selected={choice === active}
            className={styles.choice}
            onClick={() => onChoose(choice)}
          >
            {at < 9 ? <KeyCap cap={String(at + 1)} /> : <span className={styles.gap} />}
            <Icon size={16} strokeWidth={1.9} aria-hidden />
            <span className={styles.name}>{owner?.name ?? team.name}</span>
            {owner && <span className={styles.more}>{team.name}</span>}
            {isSuggested && <span className={styles.more}>{t('picker.suggested')}</span>}
            {onOpen && !owner && (
              <span
                aria-hidden
                className={styles.open}
                data-tip={t('picker.people')}
                onClick={(event) => {
                  event.stopPropagation();
                  onOpen(choice);
                }}
              >
                <ChevronRight size={15} strokeWidth={2.2} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
