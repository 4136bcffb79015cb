import Button from '@mui/material/Button';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionField, TargetConnection } from '../../api/messages.js';
import { ApiProblem } from '../../api/problem.js';
import { useLanguage } from '../../use-format.js';
import { CheckLine } from './check-line.js';
import { useConnectionLook, useSetConnection } from './connection.api.js';
import { fieldsOf, placeOf, textAt, toEntries, toRequest, withAdapter, type Entries } from './connection-entries.js';
import { ConnectionFieldLine } from './connection-field-line.js';
import { ConnectionFindings } from './connection-findings.js';
import styles from './connection-form.module.css';
import { SaveFoot } from './save-foot.js';
import { SelectLine } from './select-line.js';
import { TextLine } from './text-line.js';
import { useDraft } from './use-draft.js';

const LONGEST_NAME = 80;

/** How a target is reached: chosen and entered, tried before it is saved, and saved as a whole. */
export function ConnectionForm({ connection }: { connection: TargetConnection }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const { kind, version, adapters, settings } = connection;
  const stored = toEntries(connection, t(`target.${kind}`));
  const { draft, hasChanges, outcome, isConflict, change, settle } = useDraft<Entries>(stored);
  const [refused, setRefused] = useState<{ problem: unknown; sent: Entries } | null>(null);
  const update = useSetConnection(kind);
  const look = useConnectionLook(kind);
  const fields = fieldsOf(connection, draft['/adapter']);
  const isNew = connection.adapter === null;

  // What is wrong takes the focus; the sentence below the buttons is read out by itself.
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  /** What was wrong with a value that has not been changed since. */
  function faultAt(place: string): string | null {
    if (!(refused?.problem instanceof ApiProblem) || refused.sent[place] !== draft[place]) return null;
    return refused.problem.errors.find(({ pointer }) => pointer === place)?.[language] ?? null;
  }
  function conflictAt(place: string): string | null {
    return isConflict(place) ? t('administration.nowStored', { value: wordsOf(stored[place]) }) : null;
  }
  function wordsOf(value: string | boolean | undefined): string {
    if (typeof value === 'boolean') return t(`administration.target.${value ? 'yes' : 'no'}`);
    return adapters.find(({ name }) => name === value)?.label[language] ?? value ?? '';
  }
  function enter(entries: Entries): void {
    for (const [place, value] of Object.entries(entries)) change(place, value);
    look.reset();
  }
  const begin = () => {
    setRefused(null);
    const sent = draft;
    return {
      onError: (problem: unknown) => {
        setRefused({ problem, sent });
      },
    };
  };
  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (update.isPending) return;
    if (!hasChanges && !isNew) {
      settle('unchanged');
      return;
    }
    const onSuccess = () => {
      settle('saved');
    };
    update.mutate({ version, body: toRequest(draft, fields) }, { ...begin(), onSuccess });
  }
  function onLook(): void {
    // A button that is disabled meanwhile would lose the focus.
    if (!look.isPending) look.mutate(hasChanges || isNew ? toRequest(draft, fields) : null, begin());
  }
  const isSet = ({ name }: ConnectionField) => {
    const secret = connection.adapter === draft['/adapter'] ? settings[name] : null;
    return typeof secret === 'object' && secret !== null && secret.isSet;
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('administration.target.form', { target: t(`target.${kind}`) })}
      onSubmit={onSubmit}
      noValidate
    >
      <div className={styles.fields}>
        <SelectLine
          label={t('administration.target.adapter')}
          value={textAt(draft, '/adapter')}
          options={adapterOptions()}
          fault={faultAt('/adapter')}
          conflict={conflictAt('/adapter')}
          onChange={(adapter) => {
            enter(withAdapter(connection, draft, adapter));
          }}
        />
        <TextLine
          label={t('administration.target.name')}
          value={textAt(draft, '/name')}
          hint={t('administration.target.nameHint')}
          fault={faultAt('/name')}
          conflict={conflictAt('/name')}
          longest={LONGEST_NAME}
          onChange={(name) => {
            enter({ '/name': name });
          }}
        />
        {fields.map((field) => (
          <ConnectionFieldLine
            key={field.name}
            field={field}
            value={textAt(draft, placeOf(field))}
            isSet={isSet(field)}
            exchangeFolder={connection.exchangeFolder}
            fault={faultAt(placeOf(field))}
            conflict={conflictAt(placeOf(field))}
            onChange={(value) => {
              enter({ [placeOf(field)]: value });
            }}
          />
        ))}
      </div>
      <CheckLine
        label={t('administration.target.takesTests')}
        hint={t('administration.target.takesTestsHint')}
        checked={draft['/takesTests'] === true}
        conflict={conflictAt('/takesTests')}
        onChange={(takesTests) => {
          enter({ '/takesTests': takesTests });
        }}
      />
      <SaveFoot outcome={outcome} problem={refused?.problem}>
        <Button
          variant="outlined"
          aria-label={t('administration.target.lookAt', { target: t(`target.${kind}`) })}
          onClick={onLook}
        >
          {t('administration.target.look')}
        </Button>
      </SaveFoot>
      <ConnectionFindings look={look} />
    </form>
  );

  function adapterOptions() {
    const known = adapters.map(({ name, label }) => ({ value: name, label: label[language] }));
    const value = textAt(stored, '/adapter');
    return known.some((option) => option.value === value) ? known : [...known, { value, label: value }];
  }
}
