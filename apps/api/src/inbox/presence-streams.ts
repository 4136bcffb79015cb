import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hiddenBy } from '@einkanal/domain/office/field-group';
import { CLOCK, type Clock } from '../platform/clock.js';
import { LOG, type Log } from '../platform/log.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { presenceMessage } from './event-stream.js';
import { findCaseInUse, type CaseInUse } from './lease.query.js';

type Viewer = Pick<SignedInPerson, 'userId' | 'roles'>;
type Stream = { person: Viewer; send: (message: string) => void };
type OnCase = { id: string; name: string; works: boolean };
type News = { officeId: string; caseId: string; leaseChanged: boolean };

/** The open screens of this process, and what they are told about the people on a case. */
@Injectable()
export class PresenceStreams {
  private readonly streams = new Map<string, Set<Stream>>();
  private readonly untold = new Map<string, News>();
  private isTelling = false;

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The offices whose screens this process serves. */
  get offices(): string[] {
    return [...this.streams.keys()];
  }

  /** @returns a function that ends the listening */
  listen(officeId: string, stream: Stream): () => void {
    const streams = this.streams.get(officeId) ?? new Set<Stream>();
    this.streams.set(officeId, streams.add(stream));
    return () => {
      streams.delete(stream);
      if (streams.size === 0) this.streams.delete(officeId);
    };
  }

  /**
   * Tells the screens that the people on a case have changed: once for what comes meanwhile, and in order.
   * @param viewersOf who has a case on the screen
   */
  tell(news: News, viewersOf: (news: News) => string[]): void {
    if (!this.streams.has(news.officeId)) return;
    const key = `${news.officeId} ${news.caseId}`;
    const leaseChanged = news.leaseChanged || (this.untold.get(key)?.leaseChanged ?? false);
    this.untold.set(key, { ...news, leaseChanged });
    if (!this.isTelling) void this.tellAll(viewersOf);
  }

  private async tellAll(viewersOf: (news: News) => string[]): Promise<void> {
    this.isTelling = true;
    for (const [key, news] of this.untold) {
      this.untold.delete(key);
      const { officeId, caseId } = news;
      try {
        const inUse = await withOffice(this.db, officeId, (tx) =>
          findCaseInUse(tx, caseId, viewersOf(news), this.clock()),
        );
        if (inUse) this.send(news, inUse);
      } catch (error) {
        this.log.warn({ err: error, officeId }, 'the people on a case could not be told and are told next time');
      }
    }
    this.isTelling = false;
  }

  private send({ officeId, caseId, leaseChanged }: News, inUse: CaseInUse): void {
    for (const { person, send } of this.streams.get(officeId) ?? []) {
      const people = peopleFor(person, inUse);
      if (people && (leaseChanged || isOnCase(person, inUse))) send(presenceMessage(caseId, people));
    }
  }
}

/**
 * Whom a person sees on a case: who works on it, and on a case that they have on the screen themselves also who looks
 * at it. Null where they may not know of whom the case is.
 */
export function peopleFor(person: Viewer, inUse: CaseInUse): OnCase[] | null {
  const { protection, lease, viewers } = inUse;
  if (hiddenBy(protection, person.roles).includes('identity')) return null;
  const working = lease ? [{ id: lease.id, name: lease.name, works: true }] : [];
  if (!isOnCase(person, inUse)) return working;
  return [...working, ...viewers.filter(({ id }) => id !== lease?.id).map((viewer) => ({ ...viewer, works: false }))];
}

function isOnCase({ userId }: Viewer, { lease, viewers }: CaseInUse): boolean {
  return lease?.id === userId || viewers.some(({ id }) => id === userId);
}
