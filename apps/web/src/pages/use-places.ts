import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeInWords } from '@einkanal/domain/import/mapping/element-words';
import type { CaseView, SubmissionView } from '../api/messages.js';
import { placesOf } from '../case-file/places.js';
import { useLanguage } from '../use-format.js';

/** Says where a value of a submission stands at the specialist system. */
export function usePlaces({ transfers }: CaseView, submission: SubmissionView | undefined) {
  const { t } = useTranslation();
  const language = useLanguage();
  const places = useMemo(() => placesOf(transfers, submission?.id ?? ''), [transfers, submission?.id]);
  return (pointer: string): string | undefined => {
    const place = places.get(pointer);
    return place === undefined ? undefined : t('case.wentTo', { place: placeInWords(place)[language] });
  };
}
