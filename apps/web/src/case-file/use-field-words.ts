import { useTranslation } from 'react-i18next';
import { findFieldWord } from './field-words.js';

/** Names fields and groups of the application in the page's language; what is unknown keeps its own name. */
export function useFieldWord(): (path: string) => string {
  const { t } = useTranslation();
  const words = t('field', { returnObjects: true });
  return (path) => findFieldWord(path, words) ?? path.split(/[./]/).at(-1) ?? path;
}
