import { ROLES, type Role } from '@einkanal/domain/office/role';
import Button from '@mui/material/Button';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../parts/announcer.js';
import { administrationCalls, useAdministrationChange } from './administration.api.js';
import styles from './form.module.css';
import { SaidNo } from './said-no.js';
import { SelectLine } from './select-line.js';
import { TextLine } from './text-line.js';

const LONGEST = 200;

/** Gives a group of the sign-in service a role. */
export function NewGroupRole() {
  const { t } = useTranslation();
  const [group, setGroup] = useState('');
  const [role, setRole] = useState<Role>('INTAKE');
  const [isChecked, setChecked] = useState(false);
  const addition = useAdministrationChange(administrationCalls.addGroup);
  const isMissing = group.trim() === '';

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    setChecked(true);
    if (isMissing || addition.isPending) return;
    const onSuccess = () => {
      announce(t('administration.group.added', { group: group.trim(), role: t(`role.${role}`) }));
      setGroup('');
      setChecked(false);
    };
    addition.mutate({ group, role }, { onSuccess });
  }

  return (
    <form className={styles.side} onSubmit={onSubmit} noValidate aria-label={t('administration.group.addTitle')}>
      <TextLine
        label={t('administration.group.group')}
        value={group}
        hint={t('administration.group.groupHint')}
        fault={isChecked && isMissing ? t('administration.group.groupMissing') : null}
        longest={LONGEST}
        onChange={setGroup}
      />
      <SelectLine
        label={t('administration.group.role')}
        value={role}
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={setRole}
      />
      <Button type="submit" variant="contained" color="primary">
        {t('administration.group.add')}
      </Button>
      <SaidNo problem={addition.error} />
    </form>
  );
}
