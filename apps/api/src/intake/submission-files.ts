import { randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.js';
import { FileStore } from '../platform/file-store.js';
import type { KeptDocument } from './acceptable-submission.js';
import type { JudgedSubmission } from './submission-judge.js';

type FilesToKeep = Pick<JudgedSubmission, 'documents'> & { office: { id: string } };

/** The files of a submission on their way from `incoming/` to their place, or out again. */
@Injectable()
export class SubmissionFiles {
  private readonly scanStatus: KeptDocument['scanStatus'];

  constructor(
    private readonly store: FileStore,
    @Inject(CONFIG) { scanner }: Config,
  ) {
    this.scanStatus = scanner.SCANNER === 'none' ? 'NOT_CONFIGURED' : 'PENDING';
  }

  /** Moves all files to their place. @throws an outage; none is left then */
  async keep({ documents, office }: FilesToKeep, at: Date): Promise<KeptDocument[]> {
    const kept: KeptDocument[] = [];
    try {
      for (const { part, position, statedId, slot, purpose, title } of documents) {
        const id = randomUUIDv7();
        const { name, fileName, sizeBytes, sha512, file, mediaType } = part;
        const fileKey = await this.store.keep(file, office.id, at);
        kept.push({
          ...{ id, position, part: name, slot, purpose, title, fileName, sizeBytes, sha512, fileKey },
          mediaType: mediaType ?? 'application/octet-stream',
          scanStatus: this.scanStatus,
          receiptId: statedId ?? id,
        });
      }
      return kept;
    } catch (error) {
      await this.remove(kept);
      await Promise.all(documents.map(({ part }) => this.store.discard(part.file)));
      throw error;
    }
  }

  /** Deletes files of a submission that another request had stored before. */
  async remove(documents: readonly KeptDocument[]): Promise<void> {
    await Promise.all(documents.map(({ fileKey }) => this.store.remove(fileKey)));
  }
}
