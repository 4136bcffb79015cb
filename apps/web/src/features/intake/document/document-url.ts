import type { DocumentView } from '../../../api/messages.js';

/** Where the bytes of a document are. */
export function contentUrl({ id }: Pick<DocumentView, 'id'>): string {
  return `/api/v1/documents/${id}/content`;
}

/** Where what the browser can show of a document is. */
export function previewUrl({ id }: Pick<DocumentView, 'id'>): string {
  return `/api/v1/documents/${id}/preview`;
}
