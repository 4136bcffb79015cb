import { Lightbulb } from 'lucide-react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { RepairFault } from '../../api/messages.js';
import { ActionButton } from '../../parts/action-button.js';
import { useLanguage } from '../../use-format.js';
import { OriginalValue } from './original-value.js';
import styles from './repair-panel.module.css';
import { ValueField } from './value-field.js';

type Props = {
  fault: RepairFault;
  typed: string;
  isFirst: boolean;
  onType: (typed: string) => void;
  onSuggestion: () => void;
};

/** One thing that the target refuses: the sentence, what was sent, and the value that it shall get. */
export function FaultFields({ fault, typed, isFirst, onType, onSuggestion }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pointer, label, sentence, text, isCorrectable, isWithheld, suggestion } = fault;
  const isOffered = suggestion !== null && typed.trim() !== suggestion.value;
  return (
    <fieldset className={styles.fault}>
      <legend className="visually-hidden">{label?.[language] ?? sentence[language]}</legend>
      <p className={styles.sentence}>{sentence[language]}</p>
      {text && (
        <p className={styles.said}>
          {t('repair.said')} <q>{text}</q>
        </p>
      )}
      {isWithheld && <p className={styles.hint}>{t('repair.withheld')}</p>}
      {pointer !== null && isCorrectable && (
        <>
          <OriginalValue fault={fault} />
          {isOffered && (
            <div className={styles.suggestion}>
              <Lightbulb size={15} strokeWidth={2.2} aria-hidden />
              <p>
                {t('repair.suggestion')} <span className="id">{suggestion.value}</span>
                <br />
                {suggestion.sentence[language]}
              </p>
              {isFirst ? (
                <ActionButton action="accept" label={t('repair.takeSuggestion')} />
              ) : (
                <Button onClick={onSuggestion}>{t('repair.takeSuggestion')}</Button>
              )}
            </div>
          )}
          <ValueField fault={{ ...fault, pointer }} typed={typed} isEntry={isFirst} onType={onType} />
        </>
      )}
    </fieldset>
  );
}
