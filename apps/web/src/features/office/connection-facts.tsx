import { useTranslation } from 'react-i18next';
import type { ConnectionField, TargetConnection } from '../../api/messages.js';
import { useLanguage } from '../../use-format.js';
import { fieldsOf } from './connection-entries.js';
import styles from './facts.module.css';

/** How a target is reached, for whoever may only read it. Of a secret only whether it is set. */
export function ConnectionFacts({ connection }: { connection: TargetConnection }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { adapter, adapters, takesTests, settings } = connection;
  const valueOf = ({ name, choices }: ConnectionField): string => {
    const value = settings[name] ?? '';
    if (typeof value === 'object') return t(`administration.target.${value.isSet ? 'isSet' : 'notSet'}`);
    const choice = choices.find((known) => known.value === value);
    return (choice?.label[language] ?? String(value)) || t('administration.target.notSet');
  };
  const facts: [string, string][] = [
    [
      t('administration.target.adapter'),
      adapters.find(({ name }) => name === adapter)?.label[language] ?? adapter ?? '',
    ],
    ...fieldsOf(connection, adapter).map((field): [string, string] => [field.label[language], valueOf(field)]),
    [t('administration.target.takesTests'), t(`administration.target.${takesTests ? 'yes' : 'no'}`)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
    </dl>
  );
}
