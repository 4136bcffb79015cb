import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from './config.js';
import { LOG, type Log } from './log.js';
import { OutageLine } from './outage-line.js';

export const CHANNELS = ['einkanal_outbox', 'einkanal_events', 'einkanal_presence'] as const;
export type Channel = (typeof CHANNELS)[number];

const PROBE_CHANNEL = 'einkanal_probe';
const PROBE_LIMIT_MS = 2_000;
const RECONNECT_MS = 2_000;

/**
 * Hears PostgreSQL's notifications on a connection of its own. They only wake: whoever listens also looks by itself
 * every so often, because a pooler in between may swallow them. A self-probe at each connection tells whether one does.
 */
@Injectable()
export class Notifications implements OnModuleInit, OnModuleDestroy {
  private readonly listeners = new Map<string, Set<(payload: string) => void>>();
  private client: pg.Client | undefined;
  private reconnect: NodeJS.Timeout | undefined;
  private closed = false;
  private heard = false;
  private readonly outage: OutageLine;

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.outage = new OutageLine(log, 'the listening connection was lost and is made anew');
  }

  /** True while notifications do not arrive: then only polling finds what is new. */
  get isDegraded(): boolean {
    return !this.heard;
  }

  /** @returns a function that ends the listening */
  on(channel: Channel, listener: (payload: string) => void): () => void {
    return this.add(channel, listener);
  }

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.reconnect);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.DATABASE_LISTEN_URL ?? this.config.DATABASE_URL });
    client.on('notification', ({ channel, payload = '' }) => {
      for (const listener of this.listeners.get(channel) ?? []) listener(payload);
    });
    client.on('error', (error) => {
      this.lost(error);
    });
    this.client = client;
    try {
      await client.connect();
      for (const channel of [...CHANNELS, PROBE_CHANNEL]) await client.query(`LISTEN ${channel}`);
      this.heard = await this.probe();
      this.outage.worked();
      if (!this.heard) this.log.warn({}, 'notifications do not arrive, a pooler may sit between: polling instead');
      // What happened while nobody listened was not heard: everybody looks once.
      for (const channel of CHANNELS) for (const listener of this.listeners.get(channel) ?? []) listener('');
    } catch (error) {
      this.lost(error);
    }
  }

  private async probe(): Promise<boolean> {
    const token = randomUUID();
    const arrived = new Promise<boolean>((resolve) => {
      const forget = this.add(PROBE_CHANNEL, (payload) => {
        if (payload === token) done(true);
      });
      const timer = setTimeout(() => {
        done(false);
      }, PROBE_LIMIT_MS);
      const done = (outcome: boolean) => {
        clearTimeout(timer);
        forget();
        resolve(outcome);
      };
    });
    await this.db.query('SELECT pg_notify($1, $2)', [PROBE_CHANNEL, token]);
    return arrived;
  }

  private lost(error: unknown): void {
    this.heard = false;
    if (this.closed) return;
    this.outage.failed(error);
    void this.client?.end().catch(() => undefined);
    clearTimeout(this.reconnect);
    this.reconnect = setTimeout(() => void this.connect(), RECONNECT_MS);
  }

  private add(channel: string, listener: (payload: string) => void): () => void {
    const listeners = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, listeners.add(listener));
    return () => {
      listeners.delete(listener);
    };
  }
}
