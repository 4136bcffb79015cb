import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chance, type Chance } from '@einkanal/demo/random';
import { checkDatabase } from '../checker/check-database.js';
import { checkTargets } from '../checker/check-targets.js';
import type { SentCase } from '../checker/sent-case.js';
import { converge } from './convergence.js';
import { flushEvery } from './flushing.js';
import type { Outside } from './outside.js';
import { Parts } from './parts.js';
import { startProduct, type Product, type Queue, type Way } from './product.js';
import { readBeliefs } from './read-beliefs.js';
import { readHoldings } from './read-holdings.js';
import { isGood, pointLines, reportLines } from './report.js';
import { send } from './sender.js';
import { applicationsToSend, type ApplicationToSend } from './sent-application.js';
import { makeTrouble } from './troubles.js';

export type Wish = {
  cases: number;
  seed: string;
  queue: Queue;
  way: Way;
  tellsPoints: boolean;
  /** Nothing is broken but this: so often the queues are emptied. */
  flushEveryMs: number | null;
};

const SENDERS = 4;
/** So long the shortest run takes: everything that is done to the product is done once. */
const SHORTEST_SENDING_MS = 20_000;
const MS_PER_CASE = 350;
/** Where only the queues are emptied: all arrive within so long, few within less. */
const FLUSHING_MS = 60_000;
const MS_PER_CASE_FLUSHING = 1_000;
const CONVERGE_LIMIT_MS = 300_000;
const CONVERGE_MS_PER_CASE = 1_000;

/** One run on one queue backend. @returns whether everything is as it must be */
export async function runOnce(wish: Wish, outside: Outside): Promise<boolean> {
  const { cases, seed, queue, way, tellsPoints, flushEveryMs } = wish;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-chaos-'));
  const draw = chance(`${seed}/${queue}`);
  const applications = applicationsToSend(draw.branch('applications'), cases);
  const parts = new Parts();
  outside.whenStopped(() => parts.stop());
  let isFine = false;
  try {
    const product = await startProduct({ outside, folder, queue, way, seed: `${seed}/${queue}`, parts });
    if (flushEveryMs === null) product.legs.tell('break');
    const sent = await sendInTrouble(draw, product, applications, { flushEveryMs, say: outside.say });
    writeFileSync(path.join(folder, 'sent.json'), JSON.stringify(sent));
    product.legs.tell('calm');
    const limitMs = CONVERGE_LIMIT_MS + cases * CONVERGE_MS_PER_CASE;
    const convergedMs = await converge(product.database, limitMs, outside.say);
    const holdings = await readHoldings(product.targets);
    const beliefs = await readBeliefs(product.database);
    const counted = {
      sent,
      convergedMs,
      findings: [checkTargets(sent, holdings), checkDatabase(beliefs, holdings)],
    };
    if (tellsPoints) for (const line of pointLines(product.legs.journals())) outside.say(line);
    for (const line of reportLines(counted, product.legs.journals())) outside.say(line);
    isFine = isGood(counted);
  } finally {
    await parts.stop();
    if (isFine) rmSync(folder, { recursive: true, force: true });
    else outside.say(`  logs, database and targets are kept in ${folder}`);
  }
  return isFine;
}

async function sendInTrouble(
  draw: Chance,
  product: Product,
  applications: readonly ApplicationToSend[],
  { flushEveryMs, say }: Pick<Wish, 'flushEveryMs'> & Pick<Outside, 'say'>,
): Promise<SentCase[]> {
  const startedAt = Date.now();
  const pauseMs =
    flushEveryMs === null
      ? Math.max(MS_PER_CASE, SHORTEST_SENDING_MS / applications.length)
      : Math.min(MS_PER_CASE_FLUSHING, FLUSHING_MS / applications.length);
  let isSent = false;
  const sent: SentCase[] = [];
  const queue = [...applications.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, application] = next;
      await wait(Math.max(0, startedAt + at * pauseMs - Date.now()));
      sent.push(await send(draw.branch(`sender-${at}`), product.sender, application));
    }
  };
  const sending = Promise.all(Array.from({ length: SENDERS }, work)).then(() => (isSent = true));
  const isOver = () => isSent;
  const trouble =
    flushEveryMs === null
      ? makeTrouble(draw.branch('troubles'), product, isOver)
      : flushEvery(flushEveryMs, product, isOver);
  const [counts] = await Promise.all([trouble, sending]);
  say(`  ${[...counts].map(([name, count]) => `${name} ${count}x`).join(', ')}`);
  return sent;
}
