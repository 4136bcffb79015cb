import { useTranslation } from 'react-i18next';
import type { CaseChange } from '../../api/live.js';
import { shortName } from '../../parts/short-name.js';

const DEEDS = {
  'case-claimed': 'claimed',
  'case-routed': 'routed',
  'suggestion-accepted': 'routed',
  'second-look-asked': 'secondLook',
  'second-look-answered': 'answered',
  'follow-up-set': 'followUp',
  'handover-prepared': 'handedOver',
  'handover-accepted': 'handedOver',
  'case-closed': 'closed',
  'emergency-denied': 'denied',
} as const;

/** Says why a row is no longer in the view, and by whom (`von M. Kaya an Team Studium zugeteilt`). */
export function useLeaveSentence(): (change: CaseChange | null) => string {
  const { t } = useTranslation();
  return (change) => {
    if (!change?.by) return t('row.left');
    const by = shortName(change.by);
    const deed = Object.hasOwn(DEEDS, change.type) ? DEEDS[change.type as keyof typeof DEEDS] : 'changed';
    if (deed === 'routed')
      return change.teamName ? t('row.leftBy.routed', { by, team: change.teamName }) : t('row.leftBy.changed', { by });
    return t(`row.leftBy.${deed}`, { by });
  };
}
