import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { DomainError } from '@einkanal/domain/domain-error';
import { filterContextOf } from '../inbox/case-filter.query.js';
import { readOfficeSettings } from '../office/office-settings.query.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { WakeUps } from '../platform/wake-ups.js';
import { rehearse } from './bulk-rehearsal.js';
import { toBulkView } from './bulk-view.js';
import { BulkDeed, MOST_AT_ONCE, type BulkOrder, type BulkView } from './bulk.dto.js';
import * as bulks from './bulk.query.js';
import { contextOf } from './command-context.js';
import { checkHandover } from './handover.service.js';
import { canReceive } from './triage.service.js';

/** Takes orders for many cases at once; the worker carries them out. */
@Injectable()
export class BulkService {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    private readonly wakeUps: WakeUps,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * Keeps an order, or only tells what it would do.
   * @throws Problem `not-found` where a case is not one of this office, `bulk-too-large`; DomainError
   * `command-id-reused`, or what is wrong with the input for every case
   */
  async order(person: SignedInPerson, order: BulkOrder): Promise<z.input<typeof BulkView>> {
    const deed = BulkDeed.parse({ command: order.command, input: order.input });
    const now = this.now();
    const { userId, office } = person;
    const view = await withOffice(this.db, office.id, async (tx) => {
      if (order.dryRun) return this.rehearsed(tx, person, order, deed, now);
      if (await bulks.insertBulk(tx, { officeId: office.id, id: order.id, userId, now, ...deed })) {
        await check(tx, person, deed, now);
        const targets = await this.targets(tx, person, order, now);
        if ((await bulks.insertItems(tx, order.id, targets)) !== targets.length) throw problem('not-found');
        await addToOutbox(tx, { officeId: office.id, type: 'bulk-due', subjectId: order.id, dueAt: now });
      } else if (!(await bulks.isSameOrder(tx, order.id, userId, deed))) throw new DomainError('command-id-reused');
      return found(tx, order.id, userId);
    });
    if (!order.dryRun) this.wakeUps.wake('einkanal_outbox');
    return view;
  }

  /** What has become of an order of one's own. @throws Problem `not-found` */
  async view({ userId, office }: SignedInPerson, id: string): Promise<z.input<typeof BulkView>> {
    return withOffice(this.db, office.id, (tx) => found(tx, id, userId));
  }

  /** Stops an order of one's own: what is done stays done. @throws Problem `not-found` */
  async cancel({ userId, office }: SignedInPerson, id: string): Promise<z.input<typeof BulkView>> {
    return withOffice(this.db, office.id, async (tx) => {
      if (!(await bulks.cancelBulk(tx, id, userId, this.now()))) throw problem('not-found');
      return found(tx, id, userId);
    });
  }

  private async rehearsed(tx: EntityManager, person: SignedInPerson, order: BulkOrder, deed: BulkDeed, now: Date) {
    const { userId, office } = person;
    await check(tx, person, deed, now);
    const settings = await readOfficeSettings(tx, office.id);
    const holidays = await this.reference.holidays(office.state);
    const items = await rehearse(tx, deed, await this.targets(tx, person, order, now), {
      ...contextOf(person, now, holidays, settings),
      // No command for many cases asks for these two: they belong to closing and to denying an emergency.
      transfersSettled: true,
      calmUrgency: 'NORMAL',
    });
    const row = { id: order.id, userId, ...deed, createdAt: now, cancelledAt: null, finishedAt: null };
    return toBulkView(row, items, { dryRun: true });
  }

  private async targets(tx: EntityManager, person: SignedInPerson, { items, filter }: BulkOrder, now: Date) {
    if (items) return [...new Map(items.map((item) => [item.caseId, item])).values()];
    const context = filterContextOf(person, now, await this.reference.holidays(person.office.state));
    const targets = filter ? await bulks.findTargets(tx, filter, context, MOST_AT_ONCE) : [];
    if (targets.length > MOST_AT_ONCE) throw problem('bulk-too-large');
    return targets;
  }
}

/** What is wrong with the input, whatever the case. */
async function check(tx: EntityManager, person: SignedInPerson, { command, input }: BulkDeed, now: Date) {
  switch (command) {
    case 'route':
      return canReceive(tx, input.teamId, input.ownerId);
    case 'hand-over':
      await checkHandover(tx, person.office.id, input, now);
      return;
    case 'follow-up':
      return;
  }
}

async function found(tx: EntityManager, id: string, userId: string): Promise<z.input<typeof BulkView>> {
  const row = await bulks.findBulk(tx, id, userId);
  if (!row) throw problem('not-found');
  return toBulkView(row, await bulks.findItems(tx, id), { dryRun: false });
}
