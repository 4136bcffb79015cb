import { TEAM_CODES, type TeamCode } from '@einkanal/domain/office/team';
import Button from '@mui/material/Button';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Administration } from '../../api/messages.js';
import { announce } from '../../parts/announcer.js';
import { administrationCalls, useAdministrationChange } from './administration.api.js';
import styles from './form.module.css';
import { SaidNo } from './said-no.js';
import { SelectLine } from './select-line.js';
import { TextLine } from './text-line.js';
import { LONGEST_NAME, useCodeOptions } from './team-fields.js';

type Props = { teams: Administration['teams']; onCreated: (id: string) => void };

/** Makes a team; its members are added where it is shown next. */
export function NewTeam({ teams, onCreated }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [code, setCode] = useState<TeamCode | null>(null);
  const [isChecked, setChecked] = useState(false);
  const creation = useAdministrationChange(administrationCalls.createTeam);
  const taken = teams.map((team) => team.code);
  const options = useCodeOptions(TEAM_CODES.filter((known) => !taken.includes(known)));
  const isNameless = name.trim() === '';

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    setChecked(true);
    if (isNameless) return;
    creation.mutate(
      { name, code },
      {
        onSuccess: (after) => {
          const known = new Set(teams.map(({ id }) => id));
          announce(t('administration.team.created', { name: name.trim() }));
          const created = after.teams.find(({ id }) => !known.has(id));
          if (created) onCreated(created.id);
        },
      },
    );
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <TextLine
        label={t('administration.team.name')}
        value={name}
        hint={t('administration.team.nameHint')}
        fault={isChecked && isNameless ? t('administration.team.nameMissing') : null}
        longest={LONGEST_NAME}
        onChange={setName}
      />
      <SelectLine
        label={t('administration.team.code')}
        value={code ?? ''}
        options={options}
        hint={t('administration.team.codeHint')}
        onChange={(chosen) => {
          setCode(chosen === '' ? null : chosen);
        }}
      />
      <div className={styles.foot}>
        <Button type="submit" variant="contained" color="primary" loading={creation.isPending}>
          {t('administration.team.create')}
        </Button>
      </div>
      <SaidNo problem={creation.error} />
    </form>
  );
}
