import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  canReplay,
  factsAfter,
  presentPosition,
  type StreamPosition,
  type StreamedFact,
} from '../case-file/case-event-stream.query.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { LOG, type Log } from '../platform/log.js';
import { Notifications } from '../platform/notifications.js';
import { withOffice } from '../platform/tenant.js';
import { changeMessage, placeMessage, reloadMessage } from './event-stream.js';
import { OfficeFeed, isAfter } from './office-feed.js';

const REPLAYED_MS = 24 * 3_600_000;
const MOST_REPLAYED = 1_000;
/** A wake-up may come before an older transaction has ended: for a while the feed looks again and again. */
const ALERT_MS = 5_000;
const ALERT_EVERY_MS = 250;
const DEGRADED_EVERY_MS = 500;
const QUIET_EVERY_MS = 5_000;

type OfficeState = { feed: Promise<OfficeFeed>; listeners: number; alertUntil: number; lookedAt: number };

/** The live stream: facts of each office, from whichever process they come, to everybody who has its inbox open. */
@Injectable()
export class LiveService implements OnModuleInit, OnModuleDestroy {
  private readonly offices = new Map<string, OfficeState>();
  private readonly endings = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private forget: (() => void) | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly notifications: Notifications,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    // An empty office means that something may have been missed everywhere.
    this.forget = this.notifications.on('einkanal_events', (officeId) => {
      for (const id of officeId === '' ? this.offices.keys() : [officeId]) this.wake(id);
    });
    this.timer = setInterval(() => {
      for (const [id, state] of this.offices) if (this.isDue(state)) this.look(id, state);
    }, ALERT_EVERY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.forget?.();
    for (const end of this.endings) end();
  }

  /**
   * Sends everything that happens in an office from now on, or from the place where the listener was before.
   * @param end called when this process stops
   * @returns a function that ends the sending
   */
  async follow(
    officeId: string,
    from: StreamPosition | 'unknown' | null,
    send: (message: string) => void,
    end: () => void,
  ): Promise<() => void> {
    const state = this.stateOf(officeId);
    state.listeners += 1;
    let stop = (): unknown => undefined;
    const leave = () => {
      stop();
      this.endings.delete(end);
      state.listeners -= 1;
      if (state.listeners === 0 && this.offices.get(officeId) === state) this.offices.delete(officeId);
    };
    try {
      const feed = await state.feed;
      const held: StreamedFact[] = [];
      let take = (fact: StreamedFact): unknown => held.push(fact);
      stop = feed.listen((fact) => take(fact));
      const { messages, floor } = await this.missed(officeId, from, feed.presentPosition);
      messages.forEach(send);
      take = (fact) => isAfter(fact, floor) && send(changeMessage(fact));
      held.forEach(take);
      this.endings.add(end);
      return leave;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** What lies between the listener's place and the feed's, and the place after which the feed goes on for them. */
  private async missed(
    officeId: string,
    from: StreamPosition | 'unknown' | null,
    until: StreamPosition,
  ): Promise<{ messages: string[]; floor: StreamPosition }> {
    if (from === null) return { messages: [placeMessage(until)], floor: until };
    if (from === 'unknown') return { messages: [reloadMessage(until)], floor: until };
    return withOffice(this.db, officeId, async (tx) => {
      const since = new Date(this.clock().getTime() - REPLAYED_MS);
      if (!(await canReplay(tx, from, since, MOST_REPLAYED))) return { messages: [reloadMessage(until)], floor: until };
      const facts = (await factsAfter(tx, from, MOST_REPLAYED)).filter((fact) => !isAfter(fact, until));
      // Another process may have told this listener more than this one has read yet.
      return { messages: facts.map(changeMessage), floor: isAfter(from, until) ? from : until };
    });
  }

  private stateOf(officeId: string): OfficeState {
    const known = this.offices.get(officeId);
    if (known) return known;
    const feed = withOffice(this.db, officeId, presentPosition).then(
      (position) =>
        new OfficeFeed(position, (after, most) => withOffice(this.db, officeId, (tx) => factsAfter(tx, after, most))),
    );
    const state = { feed, listeners: 0, alertUntil: 0, lookedAt: 0 };
    this.offices.set(officeId, state);
    return state;
  }

  private wake(officeId: string): void {
    const state = this.offices.get(officeId);
    if (!state) return;
    state.alertUntil = Date.now() + ALERT_MS;
    this.look(officeId, state);
  }

  private isDue({ alertUntil, lookedAt }: OfficeState): boolean {
    if (Date.now() < alertUntil) return true;
    return Date.now() - lookedAt >= (this.notifications.isDegraded ? DEGRADED_EVERY_MS : QUIET_EVERY_MS);
  }

  private look(officeId: string, state: OfficeState): void {
    state.lookedAt = Date.now();
    state.feed
      .then((feed) => feed.pump())
      .catch((error: unknown) => {
        this.log.warn({ err: error, officeId }, 'the live stream could not be read and is tried again');
      });
  }
}
