import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { hashOf, newSessionToken } from './session-token.js';
import { deleteExpiredSessions, deleteSession, findSession, insertSession, touchSession } from './session.query.js';
import type { SignedInPerson } from './signed-in-person.js';

const MINUTE_MS = 60_000;

/** Sessions of people. They stand in the database: every API process knows all of them, a restart forgets none. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a session in the caller's transaction and returns the secret for the cookie. */
  async open(tx: EntityManager, userId: string, officeId: string): Promise<string> {
    const now = this.clock();
    const { token, hash } = newSessionToken();
    const expiresAt = new Date(now.getTime() + this.config.SESSION_MINUTES * MINUTE_MS);
    await deleteExpiredSessions(tx, now);
    await insertSession(tx, { hash, userId, officeId, now, expiresAt });
    return token;
  }

  /** Who is behind a cookie; null without one, after too long a pause, or when the session's time is over. */
  async find(token: string | undefined): Promise<SignedInPerson | null> {
    if (!token) return null;
    const hash = hashOf(token);
    const person = await this.peek(hash);
    if (person) await this.keepAwake(hash, person.seenAt);
    return person;
  }

  /** The same without counting as a sign of life: for connections that stay open by themselves. */
  async peek(hash: Buffer): Promise<(SignedInPerson & { seenAt: Date }) | null> {
    const now = this.clock();
    const seenAfter = new Date(now.getTime() - this.config.SESSION_IDLE_MINUTES * MINUTE_MS);
    const row = await findSession(this.db.manager, hash, now, seenAfter);
    return (
      row && {
        userId: row.user_id,
        name: row.display_name,
        office: {
          id: row.office_id,
          name: row.office_name,
          abhKennung: row.abh_kennung,
          demo: row.demo,
          state: row.state,
        },
        roles: row.roles,
        preferences: row.preferences,
        sessionHash: hash,
        reason: null,
        seenAt: row.seen_at,
      }
    );
  }

  async end(hash: Buffer): Promise<void> {
    await deleteSession(this.db.manager, hash);
  }

  // One write a minute is enough to tell a pause from work.
  private async keepAwake(hash: Buffer, seenAt: Date): Promise<void> {
    const now = this.clock();
    if (now.getTime() - seenAt.getTime() > MINUTE_MS) await touchSession(this.db.manager, hash, now);
  }
}
