import Button from '@mui/material/Button';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Administration } from '../../api/messages.js';
import { announce } from '../../parts/announcer.js';
import { administrationCalls, useAdministrationChange } from './administration.api.js';
import styles from './form.module.css';
import { SaidNo } from './said-no.js';
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
  const { draft, hasChanges, isConflict, change, forget } = useDraft({ municipalities });
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

  function save(): void {
    const onSuccess = () => {
      forget();
      announce(t('administration.saved'));
    };
    update.mutate({ version, municipalities: draft.municipalities }, { onSuccess });
  }

  return (
    <div className={table.section}>
      <p className={table.explained}>{t('administration.territory.explained')}</p>
      {mayChange && (
        <form className={styles.form} onSubmit={onAdd} noValidate>
          <TextLine
            label={t('administration.territory.addLabel')}
            value={key}
            hint={t('administration.territory.addHint')}
            fault={isChecked && fault ? t(`administration.territory.${fault.name}`, fault) : null}
            longest={LONGEST}
            inputMode="numeric"
            onChange={setKey}
          />
          <div className={styles.foot}>
            <Button type="submit">{t('administration.territory.add')}</Button>
          </div>
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
        <>
          <p className={styles.quiet}>{t('administration.territory.effect')}</p>
          <div className={styles.foot}>
            <Button
              variant="contained"
              color="primary"
              disabled={!hasChanges || draft.municipalities.length === 0}
              loading={update.isPending}
              onClick={save}
            >
              {t('administration.save')}
            </Button>
            {draft.municipalities.length === 0 && (
              <span className={styles.quiet}>{t('administration.territory.last')}</span>
            )}
          </div>
          <SaidNo problem={update.error} />
        </>
      )}
    </div>
  );
}
