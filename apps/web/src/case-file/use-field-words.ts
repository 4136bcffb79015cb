import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { findFieldWord } from './field-words.js';

/** Names fields and groups of the application in the page's language; what is unknown keeps its own name. */
export function useFieldWord(): (path: string) => string {
  const { i18n } = useTranslation();
  // Read as they are: to translate the whole list for each of forty fields would take longer than to draw them.
  const words = i18n.getResource(i18n.language, 'translation', 'field') as Readonly<Record<string, string>>;
  return useCallback((path) => findFieldWord(path, words) ?? path.split(/[./]/).at(-1) ?? path, [words]);
}
