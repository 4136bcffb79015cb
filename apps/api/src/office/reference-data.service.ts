import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nationalityFinder } from '@einkanal/domain/intake/nationality';
import type { Words } from '@einkanal/domain/inbox/field-reader';
import { berlinDay, type Holidays } from '@einkanal/domain/time/working-day';
import { CLOCK, type Clock } from '../platform/clock.js';
import { loadCodeLists } from './code-list.query.js';
import { holidaysOf } from './holiday.query.js';

const KEPT_MS = 10 * 60_000;

/** What is the same for everybody and changes a few times a year: code lists and holidays, kept for ten minutes. */
@Injectable()
export class ReferenceData {
  private readonly kept = new Map<string, { until: number; value: Promise<unknown> }>();

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  words(): Promise<Words> {
    return this.keep('words', async () => {
      const lists = await loadCodeLists(this.db, berlinDay(this.clock()));
      return { lists, findNationality: nationalityFinder(lists) };
    });
  }

  holidays(state: string): Promise<Holidays> {
    return this.keep(`holidays ${state}`, () => holidaysOf(this.db.manager, state));
  }

  private keep<T>(name: string, load: () => Promise<T>): Promise<T> {
    const now = this.clock().getTime();
    const known = this.kept.get(name);
    if (known && known.until > now) return known.value as Promise<T>;
    const value = load();
    this.kept.set(name, { until: now + KEPT_MS, value });
    value.catch(() => this.kept.delete(name));
    return value;
  }
}
