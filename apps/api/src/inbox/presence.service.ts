import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock.js';
import { LOG, type Log } from '../platform/log.js';
import { Notifications } from '../platform/notifications.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { WakeUps } from '../platform/wake-ups.js';
import { findCaseInUse, isKnownCase, leasesNow } from './lease.query.js';
import { readNotice, writeNotice, type PresenceNotice } from './presence-notice.js';
import { peopleFor, PresenceStreams } from './presence-streams.js';
import { PresentPeople } from './present-people.js';

const LOOK_EVERY_MS = 500;

/**
 * Who has a case on the screen and who works on it. The first is kept in the memory of each API process and told to the
 * others by notifications; the second stands in the table of leases, so it is found by polling where none arrive.
 */
@Injectable()
export class PresenceService implements OnModuleInit, OnModuleDestroy {
  private readonly people = new PresentPeople();
  private readonly knownLeases = new Map<string, Map<string, string>>();
  private timer: NodeJS.Timeout | undefined;
  private forget: (() => void) | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly streams: PresenceStreams,
    private readonly notifications: Notifications,
    private readonly wakeUps: WakeUps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.forget = this.notifications.on('einkanal_presence', (payload) => {
      const notice = readNotice(payload);
      if (notice) this.take(notice);
    });
    this.timer = setInterval(() => {
      this.look();
    }, LOOK_EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.forget?.();
    await this.looking;
  }

  /** The page of a person shows a case. @returns who else is on it. @throws Problem `not-found` */
  async see({ userId, roles, office }: SignedInPerson, caseId: string) {
    const viewers = [...this.people.at(office.id, caseId, this.clock().getTime()), userId];
    const inUse = await withOffice(this.db, office.id, (tx) => findCaseInUse(tx, caseId, viewers, this.clock()));
    if (!inUse) throw problem('not-found');
    this.spread({ officeId: office.id, caseId, what: 'seen', userId });
    return { caseId, people: peopleFor({ userId, roles }, inUse) ?? [] };
  }

  /** The page of a person no longer shows a case. @throws Problem `not-found` */
  async leave({ userId, office }: SignedInPerson, caseId: string): Promise<void> {
    if (!(await withOffice(this.db, office.id, (tx) => isKnownCase(tx, caseId)))) throw problem('not-found');
    this.spread({ officeId: office.id, caseId, what: 'left', userId });
  }

  /**
   * Somebody else, or nobody, has the lease of a case now; to be called after the commit. The own screens hear of it as
   * those of other processes do.
   */
  leaseChanged(officeId: string, caseId: string): void {
    this.wakeUps.wake('einkanal_presence', writeNotice({ officeId, caseId, what: 'lease' }));
  }

  private spread(notice: PresenceNotice): void {
    this.take(notice);
    this.wakeUps.wake('einkanal_presence', writeNotice(notice));
  }

  private take(notice: PresenceNotice): void {
    const now = this.clock().getTime();
    if (notice.what === 'lease') this.tell(notice, true);
    else if (notice.what === 'seen' ? this.people.seen(notice, now) : this.people.left(notice))
      this.tell(notice, false);
  }

  private tell({ officeId, caseId }: { officeId: string; caseId: string }, leaseChanged: boolean): void {
    this.streams.tell({ officeId, caseId, leaseChanged }, (news) =>
      this.people.at(news.officeId, news.caseId, this.clock().getTime()),
    );
  }

  private look(): void {
    for (const place of this.people.forgetSilent(this.clock().getTime())) this.tell(place, false);
    if (!this.notifications.isDegraded) {
      this.knownLeases.clear();
      return;
    }
    this.looking ??= this.compareAll().finally(() => (this.looking = undefined));
  }

  private async compareAll(): Promise<void> {
    for (const officeId of this.streams.offices) await this.compareLeases(officeId);
  }

  private async compareLeases(officeId: string): Promise<void> {
    try {
      const now = await withOffice(this.db, officeId, (tx) => leasesNow(tx, this.clock()));
      const before = this.knownLeases.get(officeId) ?? now;
      this.knownLeases.set(officeId, now);
      for (const caseId of new Set([...before.keys(), ...now.keys()]))
        if (before.get(caseId) !== now.get(caseId)) this.tell({ officeId, caseId }, true);
    } catch (error) {
      this.log.warn({ err: error, officeId }, 'leases could not be looked at and are looked at again');
    }
  }
}
