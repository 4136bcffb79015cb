import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { placeInWords } from '@einkanal/domain/import/mapping/element-words';
import { wayKind, waySentences, type WayKind } from '@einkanal/domain/import/mapping/value-way';
import type { TransferView } from '../../api/messages.js';
import { groupOf, numberOf } from '../../case-file/field-words.js';
import { useFieldWord } from '../../case-file/use-field-words.js';
import { useLanguage } from '../../use-format.js';

type Way = TransferView['ways'][number];

/** The way of a value in words. */
export type ToldWay = {
  way: Way;
  kind: WayKind;
  /** What the form calls it. */
  source: string;
  value: string;
  /** What was sent, where the target holds something else. */
  sent: string | null;
  /** Null where its kind says it already. */
  place: string | null;
  rules: string[];
  /** All of it, to search in. */
  haystack: string;
};

/** Puts the way of a value into the words of the page. */
export function useWayWords(): (way: Way) => ToldWay {
  const { t } = useTranslation();
  const language = useLanguage();
  const wordOf = useFieldWord();
  return useCallback(
    (way) => {
      const { pointer, field } = way;
      const group = groupOf(pointer);
      const number = numberOf(group);
      const entry = number === null ? [] : [`${wordOf(group)} ${String(number)}`];
      const names = pointer === '' ? [t('way.own')] : [...entry, wordOf(field), wordOf(pointer)];
      const kind = wayKind(way);
      const sent = way.sent?.[language] ?? null;
      // What is kept says the same: there it is read as it was sent, and not as a key of a list.
      const value = (kind === 'kept' ? (sent ?? way.value) : (way.value ?? sent)) || t('way.empty');
      const told = {
        source: [...new Set(names)].join(': '),
        value,
        sent: kind === 'altered' && sent !== value ? sent : null,
        place: kind === 'altered' || kind === 'kept' ? placeInWords(way.place)[language] : null,
        rules: waySentences(way).map((words) => words[language]),
      };
      const haystack = [...Object.values(told).flat(), pointer, way.place, way.value].join('\n').toLowerCase();
      return { way, kind, ...told, haystack };
    },
    [t, language, wordOf],
  );
}
