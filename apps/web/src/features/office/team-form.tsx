import { TEAM_CODES } from '@einkanal/domain/office/team';
import Button from '@mui/material/Button';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdministeredTeam } from '../../api/messages.js';
import { announce } from '../../parts/announcer.js';
import { Segments } from '../../parts/segments.js';
import { administrationCalls, useAdministrationChange } from './administration.api.js';
import styles from './form.module.css';
import { SaveFoot } from './save-foot.js';
import { SelectLine } from './select-line.js';
import { LONGEST_NAME, useCodeOptions } from './team-fields.js';
import { TextLine } from './text-line.js';
import { useDraft } from './use-draft.js';

type Props = { team: AdministeredTeam; onDeleted: () => void };

/** What a team is called, what the rules call it, and whether it can be chosen. */
export function TeamForm({ team, onDeleted }: Props) {
  const { t } = useTranslation();
  const { id, name, code, active, version } = team;
  const { draft, changes, hasChanges, outcome, isConflict, change, settle } = useDraft({ name, code, active });
  const update = useAdministrationChange(administrationCalls.changeTeam);
  const deletion = useAdministrationChange(administrationCalls.deleteTeam);
  const options = useCodeOptions(TEAM_CODES);
  const states = { active: t('administration.team.active'), inactive: t('administration.team.inactive') };
  const isNameless = draft.name.trim() === '';
  const stored = (field: keyof typeof draft, value: string) =>
    isConflict(field) ? t('administration.nowStored', { value }) : null;

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    deletion.reset();
    if (isNameless || update.isPending) return;
    if (!hasChanges) settle('unchanged');
    else
      update.mutate(
        { id, version, body: changes },
        {
          onSuccess: () => {
            settle('saved');
          },
        },
      );
  }

  function remove(): void {
    const onSuccess = () => {
      announce(t('administration.team.deleted', { name }));
      onDeleted();
    };
    update.reset();
    deletion.mutate({ id, version }, { onSuccess });
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <TextLine
        label={t('administration.team.name')}
        value={draft.name}
        fault={isNameless ? t('administration.team.nameMissing') : null}
        conflict={stored('name', name)}
        longest={LONGEST_NAME}
        onChange={(text) => {
          change('name', text);
        }}
      />
      <SelectLine
        label={t('administration.team.code')}
        value={draft.code ?? ''}
        options={options}
        hint={t('administration.team.codeHint')}
        conflict={stored('code', options.find(({ value }) => value === (code ?? ''))?.label ?? '')}
        onChange={(chosen) => {
          change('code', chosen === '' ? null : chosen);
        }}
      />
      <Segments
        legend={t('administration.team.state')}
        value={draft.active ? 'active' : 'inactive'}
        options={(['active', 'inactive'] as const).map((value) => ({ value, label: states[value] }))}
        onChange={(state) => {
          change('active', state === 'active');
        }}
      />
      <p className={styles.hint} data-tone={isConflict('active') ? 'conflict' : 'hint'}>
        {stored('active', states[active ? 'active' : 'inactive']) ?? t('administration.team.activeHint')}
      </p>
      <SaveFoot outcome={outcome} problem={update.error ?? deletion.error}>
        <Button variant="text" loading={deletion.isPending} onClick={remove}>
          {t('administration.team.delete')}
        </Button>
      </SaveFoot>
    </form>
  );
}
