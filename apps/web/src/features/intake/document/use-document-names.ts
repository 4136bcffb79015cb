import { isDocumentSlot } from '@einkanal/domain/intake/document-slot';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';

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

/** `Pass`, `Pass` → `Pass 1`, `Pass 2`. */
export function numberEqual(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const isAlone = names.filter((other) => other === name).length === 1;
    return isAlone ? name : `${name} ${String(names.slice(0, at + 1).filter((other) => other === name).length)}`;
  });
}
