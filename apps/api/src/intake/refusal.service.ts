import { hash, randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OfficeDirectory, type ServedOffice } from '../office/office-directory.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { LOG, type Log } from '../platform/log.js';
import { seal } from '../platform/seal.js';
import { withOffice } from '../platform/tenant.js';
import type { SubmissionRefused } from './arrival.js';
import { RefusalEntity } from './refusal.entity.js';

const detailsOf = (faults: SubmissionRefused['faults']) =>
  Buffer.from(JSON.stringify(faults.map(({ details = {} }) => details)));

/** Who sends, whatever way it came. */
type Sender = { clientId: string; offices: readonly string[] };

/** What is refused. `digest` of what was sent, in hex, where `original` is only a part of it. */
type RefusedContent = { original: Uint8Array; office: ServedOffice | null; digest?: string };

const SEALED_MS = 30 * 24 * 60 * 60 * 1000;

/** Keeps a trace of what is refused: the day of arrival can decide about the right to stay. */
@Injectable()
export class RefusalService {
  constructor(
    private readonly db: DataSource,
    private readonly offices: OfficeDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Writes the trace at the office that was named, else at the first one that the sender may write to. */
  async record(
    sender: Sender,
    idempotencyKey: string | null,
    { original, office, digest = hash('sha512', original) }: RefusedContent,
    { status, faults }: SubmissionRefused,
  ): Promise<void> {
    const { clientId } = sender;
    const officeId = office?.id ?? (await this.firstOfficeOf(sender));
    const codes = faults.map(({ code }) => code);
    this.log.info({ clientId, officeId, status, codes }, 'submission refused');
    if (officeId === null) return;
    const at = this.clock();
    const id = randomUUIDv7();
    await withOffice(this.db, officeId, (tx) =>
      tx.insert(RefusalEntity, {
        ...{ officeId, id, at, clientId, idempotencyKey, status },
        digest: Buffer.from(digest, 'hex'),
        faults: faults.map(({ code, pointer }) => ({ code, pointer })),
        sealedBody: original.length === 0 ? null : seal(original, this.config.SEAL_KEY, id),
        sealedDetails: seal(detailsOf(faults), this.config.SEAL_KEY, id),
        sealedUntil: new Date(at.getTime() + SEALED_MS),
      }),
    );
  }

  private async firstOfficeOf({ offices }: Sender): Promise<string | null> {
    const { byKennung } = await this.offices.servedOffices();
    const kennung = offices.find((office) => byKennung.has(office));
    return kennung === undefined ? null : (byKennung.get(kennung)?.id ?? null);
  }
}
