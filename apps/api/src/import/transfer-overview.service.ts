import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { transferSentence } from '@einkanal/domain/import/transfer-sentence';
import { fieldLabel } from '@einkanal/domain/intake/field-label';
import { periodOfDays } from '@einkanal/domain/time/berlin-clock';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { CLOCK, type Clock } from '../platform/clock.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
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
      const targets = await read.findTargets(tx, now);
      const all = done.find(({ target }) => target === null);
      return {
        targets: targets.map((target) => toHealth(target, { counts, done, oldest })),
        counts,
        causes: (await read.findCauses(tx)).map(toCause),
        doneToday: all?.done ?? 0,
        medianMinutesToday: all?.medianMinutes ?? null,
        oldestWaiting: oldest.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null,
      };
    });
  }
}

type Throughput = { counts: read.StateCount[]; done: read.DoneRow[]; oldest: read.OldestRow[] };
const WAITING: readonly string[] = ['QUEUED', 'RUNNING', 'RETRY_SCHEDULED'];

function toHealth(target: read.TargetRow, { counts, done, oldest }: Throughput): z.input<typeof TargetHealthView> {
  const mine = counts.filter((count) => count.target === target.kind && WAITING.includes(count.state));
  const today = done.find((one) => one.target === target.kind);
  return {
    ...stateOf(target),
    kind: target.kind,
    name: target.name,
    probeAt: target.probeAt,
    lastAnswerAt: target.lastAnswerAt,
    certificateExpiresOn: target.certificateExpiresOn,
    pausedBy: target.pausedBy,
    lastTransferAt: target.lastTransferAt,
    waiting: mine.reduce((sum, { count }) => sum + count, 0),
    oldestWaitingAt: oldest.find((one) => one.target === target.kind)?.at ?? null,
    doneToday: today?.done ?? 0,
    medianMinutesToday: today?.medianMinutes ?? null,
    donePerMinute: (today?.lately ?? 0) / LATELY_MINUTES,
  };
}

type Stated = Pick<
  z.input<typeof TargetHealthView>,
  'state' | 'since' | 'until' | 'code' | 'sentence' | 'detail' | 'reason'
>;

/** What a person decided stands before what was planned, and that before what the target does by itself. */
function stateOf(target: read.TargetRow): Stated {
  const code = target.downCode;
  const calm = { since: null, until: null, reason: null };
  const fault = { code, sentence: code === null ? null : transferSentence(code), detail: target.downDetail };
  if (target.pausedAt)
    return { ...fault, ...calm, state: 'PAUSED', since: target.pausedAt, reason: target.pauseReason };
  if (target.window) {
    const { beginsAt, endsAt, reason } = target.window;
    return { ...fault, state: 'MAINTENANCE', since: new Date(beginsAt), until: new Date(endsAt), reason };
  }
  return { ...fault, ...calm, state: code === null ? 'TAKES' : 'DOWN', since: target.downSince };
}

function toCause({ target, code, pointer, count, oldestAt }: read.CauseRow): z.input<typeof CauseView> {
  const field = pointer === null ? null : fieldLabel(pointer);
  return { target, code, pointer, field, sentence: transferSentence(code), count, oldestAt };
}
