import { useQuery } from '@tanstack/react-query';
import { GATEWAY_PLACES, RECEIPT_GIVERS } from '@einkanal/domain/office/setting-choices';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../api/messages.js';
import { RadioLines } from '../../parts/radio-lines.js';
import { administrationCalls, useAdministrationChange } from './administration.api.js';
import { connectionQuery } from './connection.api.js';
import form from './form.module.css';
import { SaveFoot } from './save-foot.js';
import table from './table.module.css';
import { TextLine } from './text-line.js';
import { useDraft } from './use-draft.js';

const FOLDER = /^[a-z0-9][a-z0-9-]{0,39}$/;
const LONGEST = 40;

/** Where Einkanal stands towards the gateway, who gives the receipt, and where the gateway puts its messages. */
export function GatewayForm({ settings: { gateway, version } }: { settings: OfficeSettings }) {
  const { t } = useTranslation();
  const { data: connection } = useQuery(connectionQuery('SPECIALIST_SYSTEM'));
  const stored = { ...gateway, folder: gateway.folder ?? '' };
  const { draft, hasChanges, outcome, isConflict, change, settle } = useDraft(stored);
  const update = useAdministrationChange(administrationCalls.setSettings);
  const folder = draft.folder.trim();
  const isWrong = folder !== '' && !FOLDER.test(folder);
  const conflict = (field: keyof typeof stored, value: string) =>
    isConflict(field) ? t('administration.nowStored', { value }) : null;

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (isWrong || update.isPending) return;
    if (!hasChanges) settle('unchanged');
    else
      update.mutate(
        { version, body: { gateway: { ...draft, folder: folder === '' ? null : folder } } },
        {
          onSuccess: () => {
            settle('saved');
          },
        },
      );
  }

  return (
    <form className={table.section} onSubmit={onSubmit} noValidate>
      <p className={table.explained}>{t('administration.gateway.explained')}</p>
      <div className={form.form}>
        <RadioLines
          legend={t('administration.gateway.place')}
          value={draft.place}
          options={GATEWAY_PLACES.map((value) => ({
            ...{ value, label: t(`administration.gateway.places.${value}`) },
            hint: t(`administration.gateway.placeHints.${value}`),
          }))}
          onChange={(place) => {
            change('place', place);
          }}
        />
        <Conflict said={conflict('place', t(`administration.gateway.places.${stored.place}`))} />
        <RadioLines
          legend={t('administration.gateway.receiptFrom')}
          value={draft.receiptFrom}
          options={RECEIPT_GIVERS.map((value) => ({
            ...{ value, label: t(`administration.gateway.givers.${value}`) },
            hint: t(`administration.gateway.giverHints.${value}`),
          }))}
          onChange={(receiptFrom) => {
            change('receiptFrom', receiptFrom);
          }}
        />
        <Conflict said={conflict('receiptFrom', t(`administration.gateway.givers.${stored.receiptFrom}`))} />
        <TextLine
          label={t('administration.gateway.folder')}
          value={draft.folder}
          hint={folderHint()}
          fault={isWrong ? t('administration.gateway.folderWrong') : null}
          conflict={conflict('folder', stored.folder || t('administration.gateway.noFolder'))}
          longest={LONGEST}
          onChange={(name) => {
            change('folder', name);
          }}
        />
        <SaveFoot outcome={outcome} problem={update.error} />
      </div>
    </form>
  );

  function folderHint(): string {
    const hint = t('administration.gateway.folderHint');
    if (!connection) return hint;
    const { exchangeFolder } = connection;
    if (exchangeFolder === null) return `${hint} ${t('administration.target.noExchangeFolder')}`;
    return `${hint} ${t('administration.gateway.folderBelow', { folder: exchangeFolder })}`;
  }
}

function Conflict({ said }: { said: string | null }) {
  if (said === null) return null;
  return (
    <p className={form.hint} data-tone="conflict">
      {said}
    </p>
  );
}
