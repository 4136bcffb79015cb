import type { SuggestionCondition } from '@einkanal/domain/assessment/suggestion-rules';
import { MATTERS } from '@einkanal/domain/intake/matter';
import { FORM_LABELS, SERVICE_LABELS } from '@einkanal/domain/intake/service-catalogue';
import { SUBMISSION_KIND_LABELS } from '@einkanal/domain/intake/vocabulary';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../use-format.js';

/** The condition of a rule in words. */
export function useRuleWords(): (condition: SuggestionCondition) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ emergency, kinds, matters, forms, services }) =>
    [
      emergency && t('administration.rule.emergency'),
      kinds &&
        t('administration.rule.kinds', {
          list: kinds.map((kind) => SUBMISSION_KIND_LABELS[kind][language]).join(', '),
        }),
      matters && t('administration.rule.matters', { list: matters.map(matterName).join(', ') }),
      forms && t('administration.rule.forms', { list: forms.map((form) => FORM_LABELS[form][language]).join(', ') }),
      services &&
        t('administration.rule.services', {
          list: services.map((service) => SERVICE_LABELS[service][language]).join(', '),
        }),
    ]
      .filter(Boolean)
      .join('; ');

  function matterName(code: string): string {
    const matter = MATTERS.get(code);
    return matter ? `${matter.label[language]} (${matter.paragraph})` : code;
  }
}
