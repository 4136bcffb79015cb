import { URGENCY_CODES } from '@einkanal/domain/assessment/urgency';
import { JURISDICTIONS } from '@einkanal/domain/case-file/case-file';
import { MATTERS } from '@einkanal/domain/intake/matter';
import { SUBMISSION_KINDS } from '@einkanal/domain/intake/submission';
import { TEAM_CODES } from '@einkanal/domain/office/team';
import { useTranslation } from 'react-i18next';
import type { InboxRow, Suggestion, UrgencyReason } from '../../api/messages.js';
import { shortParagraph } from '../../case-file/use-case-words.js';
import { useFormat, useLanguage } from '../../use-format.js';

/** Says the suggestion as one sentence (`An Team Studium, dringend. Mietvertrag fehlt`). */
export function useSuggestionSentence(): (row: InboxRow) => string {
  const { t } = useTranslation();
  return ({ suggestion, jurisdictionVerdict }) => {
    if (!suggestion) return '';
    const { step, team, urgency, missing } = suggestion;
    const lacks =
      missing.length > 0 ? t('suggestion.lacks', { names: missing.map((slot) => t(`slot.${slot}`)).join(', ') }) : '';
    const degree = urgency === 'NORMAL' ? '' : t(`urgencyWord.${urgency}`);
    const target = jurisdictionVerdict?.candidates.at(0)?.name;
    switch (step) {
      case 'HAND_OVER':
        return target ? t('suggestion.handOverTo', { name: target }) : t('suggestion.handOver');
      case 'CONFIRM_JURISDICTION':
        return t('suggestion.confirmJurisdiction');
      case 'LOOK':
        return t('suggestion.look');
      case 'ANSWER_EMERGENCY':
        return t('suggestion.answerEmergency');
      case 'ROUTE':
        return [team ? t('suggestion.toTeam', { team: team.name }) : t('suggestion.look'), degree, lacks]
          .filter(Boolean)
          .join(', ');
    }
  };
}

type ReasonedRow = Pick<InboxRow, 'jurisdiction' | 'suggestion'>;

/** Says why something is suggested. */
export function useReasonWords(): (reason: Suggestion['reasons'][number], row: ReasonedRow) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ code, params }, { jurisdiction, suggestion }) => {
    const missing = suggestion?.missing ?? [];
    switch (code) {
      case 'MATTER': {
        const matter = MATTERS.get(String(params['matter']));
        const paragraph = shortParagraph({ matter: String(params['matter']), paragraph: null });
        return [paragraph, matter?.label[language]].filter(Boolean).join(' ') || String(params['matter']);
      }
      case 'FORM':
        return t('suggestion.reason.FORM');
      case 'SERVICE':
        return t('suggestion.reason.SERVICE');
      case 'EMERGENCY':
        return t('suggestion.reason.EMERGENCY');
      case 'NO_RULE':
        return t('suggestion.reason.NO_RULE');
      case 'LOOK_FIRST': {
        const kind = SUBMISSION_KINDS.find((one) => one === params['kind']);
        return kind ? t(`kind.${kind}`) : t('suggestion.reason.NO_RULE');
      }
      case 'TEAM_MISSING': {
        const team = TEAM_CODES.find((one) => one === params['team']);
        return t('suggestion.reason.TEAM_MISSING', { team: team ? t(`teamCode.${team}`) : '' });
      }
      case 'JURISDICTION':
        return t('light.jurisdictionIs', { state: t(`jurisdiction.${jurisdiction}`) });
      case 'JURISDICTION_DECIDED': {
        const decided = JURISDICTIONS.find((one) => one === params['jurisdiction']);
        return decided ? t('light.jurisdictionIs', { state: t(`jurisdiction.${decided}`) }) : '';
      }
      case 'URGENCY':
        return t(params['urgency'] === 'URGENT' ? 'urgencyWord.URGENT' : 'urgencyWord.HIGH');
      case 'MISSING':
        return t('suggestion.lacks', { names: missing.map((slot) => t(`slot.${slot}`)).join(', ') });
      default:
        return code;
    }
  };
}

/** Says one reason of the urgency with its day. */
export function useUrgencyWords(): (reason: UrgencyReason) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ code, days, on }) => {
    const known = URGENCY_CODES.find((one) => one === code);
    if (!known) return code;
    const words = t(`urgencyReason.${known}`, { count: Math.abs(days ?? 0) });
    return on ? `${words} (${format.day(on)})` : words;
  };
}
