import { ENDINGS, IMPORT_POLICIES, UNDO_SECONDS } from '@einkanal/domain/office/setting-choices';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../api/messages.js';
import { administrationCalls, useAdministrationChange } from './administration.api.js';
import { hoursFault, HoursFields } from './hours-fields.js';
import { SaveFoot } from './save-foot.js';
import { SettingChoice } from './setting-choice.js';
import table from './table.module.css';
import { useDraft } from './use-draft.js';
import { useSettingWords } from './use-setting-words.js';

/** How the office works: undo time, office hours, when a case is transferred and where it ends. */
export function SettingsForm({ settings }: { settings: OfficeSettings }) {
  const { t } = useTranslation();
  const words = useSettingWords();
  const { version, ...stored } = settings;
  const { draft, changes, hasChanges, outcome, isConflict, change, settle } = useDraft(stored);
  const update = useAdministrationChange(administrationCalls.setSettings);
  const fault = hoursFault(draft.officeHours);
  const conflict = (field: keyof typeof stored) =>
    isConflict(field) ? t('administration.nowStored', { value: words.value(field, stored[field]) }) : null;

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (fault || update.isPending) return;
    if (!hasChanges) settle('unchanged');
    else
      update.mutate(
        { version, body: changes },
        {
          onSuccess: () => {
            settle('saved');
          },
        },
      );
  }

  return (
    <form className={table.section} onSubmit={onSubmit} noValidate>
      <SettingChoice
        name="undoSeconds"
        value={draft.undoSeconds}
        choices={UNDO_SECONDS}
        conflict={conflict('undoSeconds')}
        onChange={(value) => {
          change('undoSeconds', value);
        }}
      />
      <HoursFields
        hours={draft.officeHours}
        fault={fault}
        conflict={conflict('officeHours')}
        onChange={(hours) => {
          change('officeHours', hours);
        }}
      />
      <SettingChoice
        name="importPolicy"
        value={draft.importPolicy}
        choices={IMPORT_POLICIES}
        conflict={conflict('importPolicy')}
        onChange={(value) => {
          change('importPolicy', value);
        }}
      />
      <SettingChoice
        name="ending"
        value={draft.ending}
        choices={ENDINGS}
        conflict={conflict('ending')}
        onChange={(value) => {
          change('ending', value);
        }}
      />
      <SaveFoot outcome={outcome} problem={update.error} />
    </form>
  );
}
