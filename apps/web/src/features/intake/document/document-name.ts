import { slotLabel } from '@einkanal/domain/intake/document-slot';
import type { DocumentView } from '../../../api/messages.js';
import type { Language } from '../../../i18n.js';

/** What a document is called: the slot of the form, else the sender's title, else the name of its file. */
export function documentName(document: DocumentView, language: Language): string {
  return slotLabel(document.slot)?.[language] ?? document.title ?? document.fileName;
}

/** Names of all documents; equal ones are told apart by their number. */
export function documentNames(documents: readonly DocumentView[], language: Language): string[] {
  const names = documents.map((document) => documentName(document, language));
  return names.map((name, at) => {
    const equal = names.filter((other) => other === name).length;
    return equal === 1 ? name : `${name} (${String(names.slice(0, at + 1).filter((other) => other === name).length)})`;
  });
}

/** Where the bytes of a document are. */
export function contentUrl({ id }: DocumentView): string {
  return `/api/v1/documents/${id}/content`;
}

/** Where what the browser can show of a document is. */
export function previewUrl({ id }: DocumentView): string {
  return `/api/v1/documents/${id}/preview`;
}
