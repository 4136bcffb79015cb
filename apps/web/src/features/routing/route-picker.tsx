import Dialog from '@mui/material/Dialog';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../case-file/teams.api.js';
import { ChoiceList } from './choice-list.js';
import { peopleOf, rankChoices, type Choice } from './picker-ranking.js';
import styles from './route-picker.module.css';

type Props = {
  title: string;
  /** The team that the rules suggest; it stands first. */
  suggestedId: string | null;
  onChoose: (choice: Choice) => void;
  onClose: () => void;
};

/** Chooses a team, or with the right arrow a person of it. Typing filters, 1 to 9 takes one of the top choices. */
export function RoutePicker({ title, suggestedId, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const teams = useTeams();
  const [typed, setTyped] = useState('');
  const [openTeamId, setOpenTeamId] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const openTeam = teams.find((team) => team.id === openTeamId);
  const choices = openTeam ? peopleOf(openTeam) : rankChoices(teams, typed, suggestedId);
  const active = choices[Math.min(at, choices.length - 1)];

  function openPeople(teamId: string | null): void {
    setOpenTeamId(teamId);
    setTyped('');
    setAt(0);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const digit = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (digit) onChoose(digit);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'ArrowRight' && active && !active.owner && typed === '') openPeople(active.team.id);
    else if (event.key === 'ArrowLeft' && openTeam) openPeople(null);
    else if (event.key === 'Enter' && active) onChoose(active);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={`${id}-title`} slotProps={{ paper: { className: styles.paper } }}>
      <h2 id={`${id}-title`} className={styles.title}>
        {openTeam ? t('picker.peopleOf', { team: openTeam.name }) : title}
      </h2>
      <OutlinedInput
        autoFocus
        fullWidth
        value={typed}
        placeholder={t('picker.placeholder')}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-label': t('picker.label'),
            'aria-expanded': true,
            'aria-controls': `${id}-list`,
            'aria-activedescendant': active ? `${id}-${String(choices.indexOf(active))}` : undefined,
            'aria-autocomplete': 'list',
          },
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ChoiceList
        id={id}
        choices={choices}
        active={active}
        onChoose={onChoose}
        onOpen={openTeam ? null : (choice) => openPeople(choice.team.id)}
      />
      <p className={styles.hint}>{t(openTeam ? 'picker.hintPeople' : 'picker.hint')}</p>
    </Dialog>
  );
}
