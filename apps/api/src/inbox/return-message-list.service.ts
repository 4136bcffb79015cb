import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordAudit } from '../platform/audit.js';
import { FileStore } from '../platform/file-store.js';
import { problem } from '../platform/problem-catalogue.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { findReturnMessageFile, findMessagesWithoutCase } from './return-message.query.js';
import { mayReadMessages, toReturnMessageView } from './return-message-view.js';
import type { ServedFile } from './served-file.js';
import { refuseClosed, sightOf } from './sight.js';

const MOST_LISTED = 200;

/** Return messages beside their cases: those without one, and the originals of all. */
@Injectable()
export class ReturnMessageList {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
  ) {}

  /** Messages of which nobody knows the case, oldest first. Reading them is in the audit. */
  async withoutCase(person: SignedInPerson) {
    const sight = sightOf(person, 'NONE');
    return withOffice(this.db, person.office.id, async (tx) => {
      const rows = await findMessagesWithoutCase(tx, MOST_LISTED);
      const details = { rows: rows.length, ...(person.reason === null ? {} : { reason: person.reason }) };
      await recordAudit(tx, person.office.id, {
        ...{ actor: actorOf(person), action: 'READ', subjectKind: 'message-list', details },
      });
      return {
        rows: rows.map((row) => ({ ...toReturnMessageView(row, sight), applicationId: row.applicationId })),
      };
    });
  }

  /** The message byte for byte as it came, with its files in it. */
  async original(person: SignedInPerson, id: string): Promise<ServedFile> {
    return withOffice(this.db, person.office.id, async (tx) => {
      const found = await findReturnMessageFile(tx, id);
      if (!found) throw problem('not-found');
      refuseClosed(person, 'documents', mayReadMessages(sightOf(person, found.protection)));
      const details = person.reason === null ? {} : { reason: person.reason };
      await recordAudit(tx, person.office.id, {
        ...{ actor: actorOf(person), action: 'DOWNLOAD', subjectKind: 'message', subjectId: id, details },
      });
      const { fileKey, sizeBytes, messageId } = found;
      const content = this.files.open(fileKey);
      return { content, mediaType: 'application/xml', name: `${messageId}.xml`, sizeBytes, as: 'attachment' };
    });
  }
}
