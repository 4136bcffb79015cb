import { useTranslation } from 'react-i18next';
import type { ConnectionField } from '../../api/messages.js';
import { useLanguage } from '../../use-format.js';
import { SelectLine } from './select-line.js';
import { TextLine } from './text-line.js';

type Props = {
  field: ConnectionField;
  value: string;
  /** Of a secret: whether one is stored for this adapter. */
  isSet: boolean;
  exchangeFolder: string | null;
  fault: string | null;
  conflict: string | null;
  onChange: (value: string) => void;
};

/** One setting of a connection, drawn as what it holds. */
export function ConnectionFieldLine({ field, value, isSet, exchangeFolder, fault, conflict, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = field.label[language];
  const hint = hintOf();
  if (field.kind === 'choice')
    return (
      <SelectLine
        {...{ label, value, hint, fault, conflict, onChange }}
        options={field.choices.map((choice) => ({ value: choice.value, label: choice.label[language] }))}
      />
    );
  return (
    <TextLine
      {...{ label, value, hint, fault, conflict, onChange }}
      longest={field.longest}
      inputMode={field.kind === 'number' ? 'numeric' : field.kind === 'url' ? 'url' : 'text'}
      isSecret={field.kind === 'secret'}
    />
  );

  function hintOf(): string {
    const parts = [field.hint?.[language]];
    if (field.kind === 'secret' && isSet) parts.push(t('administration.target.secretKept'));
    if (field.kind === 'folder')
      parts.push(
        exchangeFolder === null
          ? t('administration.target.noExchangeFolder')
          : t('administration.target.exchangeFolder', { folder: exchangeFolder }),
      );
    if (field.usual !== null && field.kind !== 'choice' && String(field.usual) !== value)
      parts.push(t('administration.target.usual', { value: String(field.usual) }));
    return parts.filter(Boolean).join(' ');
  }
}
