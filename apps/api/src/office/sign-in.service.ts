import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { recordAudit } from '../platform/audit.js';
import { problem } from '../platform/problem-catalogue.js';
import { SessionService } from '../platform/session.service.js';
import { withOffice } from '../platform/tenant.js';
import { findServedOffice, replaceStatedMembership, rolesOfGroups, saveUser } from './office.query.js';

/** What the provider must state about a person. Keycloak writes groups with a leading slash. */
const Claims = z.object({
  iss: z.string(),
  sub: z.string(),
  name: z.string().optional(),
  office: z.string().optional(),
  groups: z.array(z.string().transform((group) => group.replace(/^\//, ''))).default([]),
});

/** Turns what the identity provider says into a person of an office with roles, and opens the session. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: SessionService,
  ) {}

  /**
   * @returns the secret of the new session
   * @throws Problem `no-office` or `no-role`
   */
  async signIn(rawClaims: Record<string, unknown>): Promise<string> {
    const claims = Claims.safeParse(rawClaims);
    if (!claims.success) throw problem('sign-in-failed', {}, { cause: claims.error });
    const { iss, sub, name = sub, office, groups } = claims.data;
    const home = office ? await findServedOffice(this.db.manager, office) : null;
    const userId = await saveUser(this.db.manager, { issuer: iss, subject: sub, name });
    if (!home) {
      await replaceStatedMembership(this.db.manager, userId, null);
      throw problem('no-office');
    }
    const token = await withOffice(this.db, home.id, async (tx) => {
      const roles = await rolesOfGroups(tx, groups);
      if (roles.length === 0) {
        await replaceStatedMembership(tx, userId, null);
        return null;
      }
      await replaceStatedMembership(tx, userId, { officeId: home.id, groups, roles });
      await recordAudit(tx, home.id, { actor: `user:${userId}`, action: 'SIGN_IN', subjectKind: 'session' });
      return this.sessions.open(tx, userId, home.id);
    });
    if (token === null) throw problem('no-role');
    return token;
  }
}
