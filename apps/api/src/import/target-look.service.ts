import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { findingSentence, found, type ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type { Target } from '@einkanal/domain/import/import-job';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { findTarget, type TargetConnection } from './import-source.query.js';
import { TARGET_CONNECTIONS, UnknownAdapter, type TargetConnections } from './target-connections.js';
import type { ConnectionFindings } from './target-look.dto.js';
import { SecretUnreadable } from './target-secret.js';

/** Looks at the connection to a target as a transfer would use it, and says what it did and found. */
@Injectable()
export class TargetLookService {
  constructor(
    private readonly db: DataSource,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
  ) {}

  /** @throws Problem `not-found` where the office has no such target */
  async look(person: SignedInPerson, kind: Target): Promise<z.infer<typeof ConnectionFindings>> {
    const connection = await withOffice(this.db, person.office.id, (tx) => findTarget(tx, kind));
    if (!connection) throw problem('not-found');
    const findings = await this.lookAt(kind, connection);
    return {
      findings: findings.map((finding) => ({
        code: finding.code,
        isGood: finding.isGood,
        sentence: findingSentence(finding) ?? { de: finding.code, en: finding.code },
      })),
    };
  }

  private async lookAt(kind: Target, connection: TargetConnection): Promise<ConnectionFinding[]> {
    const { adapter } = connection;
    try {
      const target = await (kind === 'DMS'
        ? this.connections.dms(connection)
        : this.connections.specialistSystem(connection));
      return [found('settings-fit', { adapter }), ...(await target.look())];
    } catch (error) {
      if (error instanceof SecretUnreadable) return [found('secret-unreadable', {}, false)];
      if (error instanceof UnknownAdapter) return [found('adapter-unknown', { adapter }, false)];
      if (!(error instanceof z.ZodError)) throw error;
      // The names alone: a value may be a password.
      const fields = error.issues.map((issue) => issue.path.join('.')).join(', ');
      return [found('settings-unfit', { adapter, fields }, false)];
    }
  }
}
