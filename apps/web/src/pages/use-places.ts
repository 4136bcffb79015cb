import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, SubmissionView } from '../api/messages.js';
import { placeNames, placesOf } from '../case-file/places.js';

/** Says where a value of a submission stands at the specialist system. */
export function usePlaces({ transfers }: CaseView, submission: SubmissionView | undefined) {
  const { t } = useTranslation();
  const places = useMemo(() => placesOf(transfers, submission?.id ?? ''), [transfers, submission?.id]);
  return (pointer: string): string | undefined => {
    const place = places.get(pointer);
    if (place === undefined) return undefined;
    return t('case.wentTo', { place: place === 'SUMMARY' ? t('case.summaryPlace') : placeNames(place).join(' › ') });
  };
}
