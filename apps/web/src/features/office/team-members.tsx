import Button from '@mui/material/Button';
import { UserMinus, UserPlus } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdministeredTeam, Administration } from '../../api/messages.js';
import { announce } from '../../parts/announcer.js';
import { StatusChip } from '../../parts/status-chip.js';
import { administrationCalls, useAdministrationChange } from './administration.api.js';
import form from './form.module.css';
import { SaidNo } from './said-no.js';
import { SelectLine } from './select-line.js';
import styles from './team-members.module.css';

type Props = { team: AdministeredTeam; people: Administration['people']; mayChange: boolean };

/** Who is in the team; people come and go one by one, and each change holds at once. */
export function TeamMembers({ team, people, mayChange }: Props) {
  const { t } = useTranslation();
  const removal = useAdministrationChange(administrationCalls.removeMember);
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-label={t('administration.team.memberTitle')} className={styles.members}>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {t('administration.team.memberTitle')}
      </h3>
      {team.members.length === 0 && <p className={form.quiet}>{t('administration.team.noMembers')}</p>}
      <ul className={styles.list}>
        {team.members.map(({ id, name, leads }) => (
          <li key={id} className={styles.member}>
            <bdi className={styles.name}>{name}</bdi>
            {leads && <StatusChip tone="quiet">{t('administration.team.leads')}</StatusChip>}
            {mayChange && (
              <Button
                variant="text"
                aria-label={t('administration.team.removeNamed', { name })}
                onClick={() => {
                  const onSuccess = () => {
                    announce(t('administration.team.removed', { name }));
                    // The button that had the focus is gone.
                    title.current?.focus();
                  };
                  removal.mutate({ id: team.id, userId: id }, { onSuccess });
                }}
              >
                <UserMinus size={15} strokeWidth={1.9} aria-hidden />
                {t('administration.team.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SaidNo problem={removal.error} />
      {mayChange && <NewMember team={team} people={people} />}
    </section>
  );
}

function NewMember({ team, people }: Omit<Props, 'mayChange'>) {
  const { t } = useTranslation();
  const [userId, setUserId] = useState('');
  const addition = useAdministrationChange(administrationCalls.addMember);
  const members = new Set(team.members.map(({ id }) => id));
  const others = people.filter(({ id }) => !members.has(id));
  const chosen = others.find(({ id }) => id === userId);

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (!chosen || addition.isPending) return;
    const onSuccess = () => {
      setUserId('');
      announce(t('administration.team.added', { name: chosen.name }));
    };
    addition.mutate({ id: team.id, userId }, { onSuccess });
  }

  if (others.length === 0) return <p className={form.quiet}>{t('administration.team.everybodyIn')}</p>;
  return (
    <form className={styles.add} onSubmit={onSubmit} noValidate>
      <SelectLine
        label={t('administration.team.addLabel')}
        value={chosen ? userId : ''}
        options={[
          { value: '', label: t('administration.team.addNobody') },
          ...others.map(({ id, name, roles }) => ({
            value: id,
            label: [name, roles.map((role) => t(`role.${role}`)).join(', ')].filter(Boolean).join(' – '),
          })),
        ]}
        hint={t('administration.team.peopleHint')}
        onChange={setUserId}
      />
      <Button type="submit">
        <UserPlus size={15} strokeWidth={1.9} aria-hidden />
        {t('administration.team.add')}
      </Button>
      <SaidNo problem={addition.error} />
    </form>
  );
}
