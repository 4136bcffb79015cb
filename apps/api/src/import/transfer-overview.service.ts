import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { restsUntil } from '@einkanal/domain/import/target-window';
import { transferSentence } from '@einkanal/domain/import/transfer-sentence';
import { repairLabel } from '@einkanal/domain/import/repair/repair-field';
import { periodOfDays } from '@einkanal/domain/time/berlin-clock';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { versionOf } from '../office/resource-version.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { readTargetHealth, type SeenTarget } from './target-health.query.js';
import { limitsOf } from './target-limit.service.js';
import type { CauseView, TargetHealthView, TransferOverview } from './transfer-overview.dto.js';
import * as read from './transfer-overview.query.js';

const LATELY_MINUTES = 15;

/** How the transfers of an office are: its targets, what goes through them, and what needs a person. */
@Injectable()
export class TransferOverviewService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show({ office }: SignedInPerson): Promise<z.input<typeof TransferOverview>> {
    const now = this.clock();
    const today = periodOfDays(berlinDay(now));
    const lately = new Date(now.getTime() - LATELY_MINUTES * 60_000);
    return withOffice(this.db, office.id, async (tx) => {
      const counts = await read.countStates(tx, today);
      const done = await read.findDone(tx, today, lately);
      const oldest = await read.findOldestWaiting(tx);
      const facts = await read.findTargetFacts(tx);
      const targets = await readTargetHealth(tx, now);
      const all = done.find(({ target }) => target === null);
      return {
        targets: targets.map((target) => toHealth(target, { counts, done, oldest, facts, now })),
        counts,
        causes: (await read.findCauses(tx)).map(toCause),
        doneToday: all?.done ?? 0,
        medianMinutesToday: all?.medianMinutes ?? null,
        oldestWaiting: oldest.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null,
      };
    });
  }
}

type Facts = {
  counts: read.StateCount[];
  done: read.DoneRow[];
  oldest: read.OldestRow[];
  facts: read.TargetFacts[];
  now: Date;
};
const WAITING: readonly string[] = ['QUEUED', 'RUNNING', 'RETRY_SCHEDULED'];

function toHealth(target: SeenTarget, { counts, done, oldest, facts, now }: Facts): z.input<typeof TargetHealthView> {
  const { kind, name, state, probeAt, lastAnswerAt, certificateExpiresOn, downCode } = target;
  const mine = counts.filter((count) => count.target === kind && WAITING.includes(count.state));
  const today = done.find((one) => one.target === kind);
  const fact = facts.find((one) => one.kind === kind);
  return {
    ...{ kind, name, state, probeAt, lastAnswerAt, certificateExpiresOn },
    ...sinceAndUntil(target, now),
    code: downCode,
    sentence: downCode === null ? null : transferSentence(downCode, target.downDetail),
    detail: target.downDetail,
    pausedBy: fact?.pausedByName ?? null,
    lastTransferAt: fact?.lastTransferAt ?? null,
    waiting: mine.reduce((sum, { count }) => sum + count, 0),
    oldestWaitingAt: oldest.find((one) => one.target === kind)?.at ?? null,
    doneToday: today?.done ?? 0,
    medianMinutesToday: today?.medianMinutes ?? null,
    donePerMinute: (today?.lately ?? 0) / LATELY_MINUTES,
    windows: target.windows,
    limits: { ...limitsOf(target), version: versionOf(limitsOf(target)) },
  };
}

/** Since when it is as it is, until when if that is planned, and why if a person said so. */
function sinceAndUntil(target: SeenTarget, now: Date) {
  const window = target.windows.find(({ beginsAt, endsAt }) => beginsAt <= now && now < endsAt);
  switch (target.state) {
    case 'PAUSED':
      return { since: target.pausedAt, until: null, reason: target.pauseReason };
    case 'MAINTENANCE':
      return {
        since: window?.beginsAt ?? null,
        until: restsUntil(target.windows, now),
        reason: window?.reason ?? null,
      };
    case 'DOWN':
    case 'TAKES':
      return { since: target.downSince, until: null, reason: null };
  }
}

function toCause({ target, code, pointer, count, oldestAt }: read.CauseRow): z.input<typeof CauseView> {
  const field = pointer === null ? null : repairLabel(pointer);
  return { target, code, pointer, field, sentence: transferSentence(code), count, oldestAt };
}
