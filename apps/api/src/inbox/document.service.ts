import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayOpenDocument } from '@einkanal/domain/inbox/section-rights';
import { fileTypeOf } from '@einkanal/domain/intake/attachment';
import { targetFileNames } from '@einkanal/domain/intake/target-file-name';
import { findMessageOfSubmission } from '../message/message.query.js';
import { formOf, XML_FORM } from '../message/original-form.js';
import { recordAudit, type AuditEntry } from '../platform/audit.js';
import { FileStore } from '../platform/file-store.js';
import { problem } from '../platform/problem-catalogue.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { findDocument, findOriginal, type StoredDocument } from './document.query.js';
import { isBlocked } from './document-view.js';
import { ImagePreviews } from './image-previews.js';
import type { ServedFile } from './served-file.js';
import { refuseClosed, sightOf } from './sight.js';
import { toReadableText } from './text-preview.js';

/** What browsers show by themselves; other pictures are converted. */
const SHOWN_BY_BROWSERS = ['image/jpeg', 'image/png', 'image/webp'];
const MOST_TEXT_BYTES = 1_000_000;

/** Hands out documents and originals; each time is in the audit. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
    private readonly images: ImagePreviews,
  ) {}

  /** The file as it was sent, to be saved. */
  async content(person: SignedInPerson, id: string): Promise<ServedFile> {
    const document = await this.take(person, id, 'DOWNLOAD');
    const [{ name } = { name: 'Dokument' }] = targetFileNames([document.fileName]);
    return this.serve(document, 'attachment', name);
  }

  /** The file as a browser can show it, without running anything. @param page of a TIFF, from 1 */
  async preview(person: SignedInPerson, id: string, page: number): Promise<ServedFile> {
    const document = await this.take(person, id, 'READ');
    const [{ name } = { name: 'Dokument' }] = targetFileNames([document.fileName]);
    const kind = fileTypeOf(document.mediaType)?.preview ?? 'none';
    if (kind === 'none') throw problem('preview-not-possible');
    if (kind === 'text') {
      const end = Math.min(document.sizeBytes, MOST_TEXT_BYTES) - 1;
      const content = await toReadableText(this.files.open(document.fileKey, { start: 0, end }));
      return { content, mediaType: 'text/plain; charset=utf-8', name, sizeBytes: content.length, as: 'inline' };
    }
    if (kind === 'pdf' || SHOWN_BY_BROWSERS.includes(document.mediaType)) return this.serve(document, 'inline', name);
    const image = await this.images.convert(this.files.pathOf(document.fileKey), document.mediaType, page);
    if (!image) throw problem('preview-not-possible');
    const headers = { 'x-pages': String(image.pages) };
    return { ...image, name: `${name}.jpg`, sizeBytes: image.content.length, as: 'inline', headers };
  }

  /** What was sent, byte for byte: the JSON part, or the message. It holds everything, so everything must be open. */
  async original(person: SignedInPerson, caseId: string, submissionId: string): Promise<ServedFile> {
    return withOffice(this.db, person.office.id, async (tx) => {
      const found = await findOriginal(tx, caseId, submissionId);
      if (!found) throw problem('not-found');
      const { open, hidden } = sightOf(person, found.protection);
      refuseClosed(person, 'special', open.has('special') && hidden.length === 0);
      await recordAudit(tx, person.office.id, auditOf(person, 'DOWNLOAD', 'submission', submissionId));
      const { original: content, number } = found;
      const message = await findMessageOfSubmission(tx, submissionId);
      const { ending, mediaType } = message ? XML_FORM : formOf(content);
      const file = { mediaType, name: `${number}.${ending}`, as: 'attachment' } as const;
      if (!message) return { ...file, content, sizeBytes: content.length };
      return { ...file, content: this.files.open(message.fileKey), sizeBytes: message.sizeBytes };
    });
  }

  private async take(person: SignedInPerson, id: string, action: AuditEntry['action']): Promise<StoredDocument> {
    return withOffice(this.db, person.office.id, async (tx) => {
      const document = await findDocument(tx, id);
      if (!document) throw problem('not-found');
      const sight = sightOf(person, document.protection);
      const group = sight.open.has('documents') && sight.hidden.length === 0 ? 'special' : 'documents';
      refuseClosed(person, group, mayOpenDocument(document, sight));
      if (isBlocked(document)) throw problem('document-not-cleared');
      await recordAudit(tx, person.office.id, auditOf(person, action, 'document', id));
      return document;
    });
  }

  private serve({ fileKey, mediaType, sizeBytes }: StoredDocument, as: ServedFile['as'], name: string): ServedFile {
    return { content: this.files.open(fileKey), mediaType, name, sizeBytes, as };
  }
}

function auditOf(
  person: SignedInPerson,
  action: AuditEntry['action'],
  subjectKind: string,
  subjectId: string,
): AuditEntry {
  const details = person.reason === null ? {} : { reason: person.reason };
  return { actor: actorOf(person), action, subjectKind, subjectId, details };
}
