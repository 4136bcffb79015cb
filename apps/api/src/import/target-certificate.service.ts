import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { certificateWarning } from '@einkanal/domain/import/certificate-warning';
import type { Target } from '@einkanal/domain/import/import-job';
import { berlinDay, type Day } from '@einkanal/domain/time/working-day';
import { CLOCK, type Clock } from '../platform/clock.js';
import { LOG, type Log } from '../platform/log.js';
import { withOffice } from '../platform/tenant.js';
import type { TargetConnection } from './import-source.query.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';

type KnownTarget = Omit<TargetConnection, 'sealedFor'> & { kind: Target; name: string; expiresOn: Day | null };

/** Looks when the certificates of an office's targets end, so that people know it weeks before nothing goes out. */
@Injectable()
export class TargetCertificates {
  private readonly warned = new Map<string, ReturnType<typeof certificateWarning>>();

  constructor(
    private readonly db: DataSource,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async look(officeId: string): Promise<void> {
    for (const target of await withOffice(this.db, officeId, readTargets)) {
      const end = await this.connections.certificateEnd(target);
      // One that does not answer has not lost its certificate.
      const expiresOn = end === null ? target.expiresOn : berlinDay(end);
      if (expiresOn !== target.expiresOn)
        await withOffice(this.db, officeId, (tx) => saveEnd(tx, target.kind, expiresOn));
      this.warn(officeId, target, expiresOn);
    }
  }

  /** Each warning once: 21, 7 and 3 days before, and when it is too late. */
  private warn(officeId: string, { kind, name }: KnownTarget, expiresOn: Day | null): void {
    const warning = certificateWarning(expiresOn, berlinDay(this.now()));
    const key = `${officeId} ${kind}`;
    if (this.warned.get(key) === warning) return;
    this.warned.set(key, warning);
    if (warning !== null) this.log.warn({ officeId, target: kind, name, expiresOn, warning }, 'a certificate ends');
  }
}

async function readTargets(tx: EntityManager): Promise<KnownTarget[]> {
  return tx.query<KnownTarget[]>(
    'SELECT kind, name, adapter, settings, certificate_expires_on::text AS "expiresOn" FROM target_system ORDER BY kind',
  );
}

async function saveEnd(tx: EntityManager, kind: Target, expiresOn: Day | null): Promise<void> {
  await tx.query('UPDATE target_system SET certificate_expires_on = $2 WHERE kind = $1', [kind, expiresOn]);
}
