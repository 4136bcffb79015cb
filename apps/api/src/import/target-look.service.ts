import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { findingSentence, found, type ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type { Target } from '@einkanal/domain/import/import-job';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { ConnectionDrafts } from './connection-draft.service.js';
import { findTarget, type TargetConnection } from './import-source.query.js';
import { TARGET_CONNECTIONS, UnknownAdapter, type TargetConnections } from './target-connections.js';
import type { ConnectionFindings } from './target-look.dto.js';
import { SecretUnreadable } from './target-secret.js';
import type { SetConnection } from './target-settings.dto.js';
import { findStoredTarget } from './target-settings.query.js';

/** Looks at the connection to a target as a transfer would use it, and says what it did and found. */
@Injectable()
export class TargetLookService {
  /** Offices that look at something unsaved just now: one at a time, so that nobody searches a network by it. */
  private readonly looking = new Set<string>();

  constructor(
    private readonly db: DataSource,
    private readonly drafts: ConnectionDrafts,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
  ) {}

  /** @throws Problem `not-found` where the office has no such target */
  async look(person: SignedInPerson, kind: Target): Promise<z.infer<typeof ConnectionFindings>> {
    const connection = await withOffice(this.db, person.office.id, (tx) => findTarget(tx, kind));
    if (!connection) throw problem('not-found');
    return toAnswer(await this.lookAt(kind, connection));
  }

  /** @throws Problem `connection-refused` where the settings cannot be stored so, or `look-already-running` */
  async lookAtUnsaved(
    { office }: SignedInPerson,
    kind: Target,
    asked: SetConnection,
  ): Promise<z.infer<typeof ConnectionFindings>> {
    if (this.looking.has(office.id)) throw problem('look-already-running');
    this.looking.add(office.id);
    try {
      const stored = await withOffice(this.db, office.id, (tx) => findStoredTarget(tx, kind));
      const { settings } = await this.drafts.make(kind, { asked, office, stored });
      const connection = { adapter: asked.adapter, settings, sealedFor: stored?.sealedFor ?? '' };
      return toAnswer(await this.lookAt(kind, connection));
    } finally {
      this.looking.delete(office.id);
    }
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

function toAnswer(findings: readonly ConnectionFinding[]): z.infer<typeof ConnectionFindings> {
  return {
    findings: findings.map((finding) => ({
      code: finding.code,
      isGood: finding.isGood,
      sentence: findingSentence(finding) ?? { de: finding.code, en: finding.code },
    })),
  };
}
