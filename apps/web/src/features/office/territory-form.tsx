import Button from '@mui/material/Button';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Administration } from '../../api/messages.js';
import { administrationCalls, useAdministrationChange } from './administration.api.js';
import styles from './form.module.css';
import { SaveFoot } from './save-foot.js';
import table from './table.module.css';
import { TerritoryList } from './territory-list.js';
import { territoryFault } from './territory-fault.js';
import { TextLine } from './text-line.js';
import { useDraft } from './use-draft.js';

const LONGEST = 8;

type Props = { territory: Administration['territory']; mayChange: boolean };

/** The municipalities of the office by their keys; added and removed as a draft, saved as a whole. */
export function TerritoryForm({ territory: { municipalities, version }, mayChange }: Props) {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { draft, hasChanges, outcome, isConflict, change, settle } = useDraft({ municipalities });
  const update = useAdministrationChange(administrationCalls.setTerritory);
  const fault = territoryFault(key.trim(), draft.municipalities);

  function onAdd(event: SubmitEvent): void {
    event.preventDefault();
    setChecked(true);
    if (fault) return;
    change('municipalities', [...draft.municipalities, key.trim()].sort());
    setKey('');
    setChecked(false);
  }

  function onSave(event: SubmitEvent): void {
    event.preventDefault();
    if (draft.municipalities.length === 0 || update.isPending) return;
    if (!hasChanges) settle('unchanged');
    else
      update.mutate(
        { version, municipalities: draft.municipalities },
        {
          onSuccess: () => {
            settle('saved');
          },
        },
      );
  }

  return (
    <div className={table.section}>
      <p className={table.explained}>{t('administration.territory.explained')}</p>
      {mayChange && (
        <form className={styles.side} onSubmit={onAdd} noValidate>
          <TextLine
            label={t('administration.territory.addLabel')}
            value={key}
            hint={t('administration.territory.addHint')}
            fault={isChecked && fault ? t(`administration.territory.${fault.name}`, fault) : null}
            longest={LONGEST}
            inputMode="numeric"
            onChange={setKey}
          />
          <Button type="submit" className={styles.start}>
            {t('administration.territory.add')}
          </Button>
        </form>
      )}
      <TerritoryList
        municipalities={draft.municipalities}
        stored={municipalities}
        onRemove={
          mayChange
            ? (gone) => {
                change(
                  'municipalities',
                  draft.municipalities.filter((known) => known !== gone),
                );
              }
            : null
        }
      />
      {isConflict('municipalities') && (
        <p className={styles.hint} data-tone="conflict">
          {t('administration.nowStored', { value: municipalities.join(', ') })}
        </p>
      )}
      {mayChange && (
        <form className={styles.form} onSubmit={onSave} noValidate>
          <p className={styles.quiet}>
            {t(draft.municipalities.length === 0 ? 'administration.territory.last' : 'administration.territory.effect')}
          </p>
          <SaveFoot outcome={outcome} problem={update.error} />
        </form>
      )}
    </div>
  );
}
