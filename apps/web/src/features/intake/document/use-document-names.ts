import { isDocumentSlot } from '@einkanal/domain/intake/document-slot';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';
import { numberEqual } from './number-equal.js';

/**
 * What each document is called: the slot of the form in one word, else the sender's title, else the name of its file.
 * Equal names are told apart by their number.
 */
export function useDocumentNames(documents: readonly DocumentView[]): string[] {
  const { t } = useTranslation();
  const names = documents.map(({ slot, title, fileName }) =>
    slot !== null && isDocumentSlot(slot) ? t(`slot.${slot}`) : (title ?? slot ?? fileName),
  );
  return numberEqual(names);
}
