import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordFact } from '../case-file/change-case.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { FileStore } from '../platform/file-store.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import type { DueWork } from '../platform/queues.js';
import { withOffice } from '../platform/tenant.js';
import { scanStream } from '../platform/virus-scanner.js';
import { fileToScan, findForgottenScans, recordVerdict } from './document-scan.query.js';

/** Has the configured scanner look at files that wait for it. A case never waits for this, only its files do. */
@Injectable()
export class DocumentScanService {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @throws Error where the scanner cannot say anything; the file stays PENDING and is found again */
  async scan({ officeId, subjectId }: DueWork): Promise<void> {
    const { scanner } = this.config;
    if (scanner.SCANNER === 'none') return;
    const file = await withOffice(this.db, officeId, (tx) => fileToScan(tx, subjectId));
    if (!file) return;
    const { kind, caseId } = file;
    const verdict = await scanStream(this.files.open(file.fileKey), {
      host: scanner.CLAMD_HOST,
      port: scanner.CLAMD_PORT,
    });
    await withOffice(this.db, officeId, async (tx) => {
      const at = this.now();
      if (!(await recordVerdict(tx, { kind, id: subjectId }, verdict, at)) || caseId === null) return;
      const data = { documentId: subjectId, verdict };
      await recordFact(tx, { officeId, id: caseId }, { type: 'document-scanned', actor: 'system', at, data });
      // What a file is known as decides whether it counts as handed in, and whether it may leave the house. A letter of
      // the office is neither.
      if (kind === 'document')
        await addToOutbox(tx, { officeId, type: 'assessment-due', subjectId: caseId, dueAt: at });
    });
  }

  /** Puts files back into the outbox that an emptied queue or a scanner that was down has left unchecked. */
  async remember(officeId: string): Promise<number> {
    if (this.config.scanner.SCANNER === 'none') return 0;
    return withOffice(this.db, officeId, async (tx) => {
      const now = this.now();
      const forgotten = await findForgottenScans(tx, new Date(now.getTime() - this.config.LOST_AFTER_MS));
      for (const subjectId of forgotten) await addToOutbox(tx, { officeId, type: 'scan-due', subjectId, dueAt: now });
      return forgotten.length;
    });
  }
}
