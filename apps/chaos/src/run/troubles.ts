import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '@einkanal/demo/random';
import type { Database } from './database.js';
import { LEASE_MS, type Product } from './product.js';
import { flush } from './redis.js';

type Trouble = { name: string; run: (chance: Chance) => Promise<void> | void };

const PAST_LEASE_MS = LEASE_MS + 5_000;
const RUNNING_LIMIT_MS = 4_000;
const ALONE = 0.7;
const BACK_LIMIT_MS = 20_000;

/** Everything that is done to the product, each once: a deck that is shuffled and dealt again and again. */
function deckFor(product: Product): Trouble[] {
  const { api, workers, specialistSystem, dms, legs, redis, database, redisPort, exchangeFolders } = product;
  const killed = [api, ...workers, specialistSystem, dms, ...legs.programs];
  return [
    ...killed.map((program) => ({
      name: `kill ${program.name}`,
      run: async (chance: Chance) => {
        program.kill(chance.between(100, 1_500));
        // Often it is back before the next trouble, sometimes one comes on top of the other.
        if (chance.happens(ALONE)) await program.becomesReady(BACK_LIMIT_MS);
      },
    })),
    ...[...workers, ...workers].map((worker) => halting(worker, database)),
    ...Object.entries(exchangeFolders ?? {}).flatMap(([target, directory]) => [
      {
        name: `take the exchange folder of ${target} away`,
        run: (chance: Chance) => takeAway(directory, chance),
      },
      { name: `leave half a message in the exchange folder of ${target}`, run: () => leaveHalf(directory) },
    ]),
    { name: 'restart PostgreSQL', run: (chance: Chance) => database.restart(chance.happens(0.5)) },
    ...(redis
      ? [
          { name: 'flush Redis', run: () => flush(redisPort) },
          { name: 'kill Redis', run: (chance: Chance) => redis.kill(chance.between(100, 1_500)) },
        ]
      : []),
  ];
}

/** While something is being transferred; others go on meanwhile, so the halt is not waited for. */
function halting(worker: Product['workers'][number], database: Database): Trouble {
  const run = async () => {
    const giveUpAt = Date.now() + RUNNING_LIMIT_MS;
    while (!(await isTransferring(database)) && Date.now() < giveUpAt) await wait(20);
    void worker.halt(PAST_LEASE_MS);
  };
  return { name: `halt ${worker.name} past its lease`, run };
}

/** As a share does whose server restarts. */
async function takeAway(directory: string, chance: Chance): Promise<void> {
  await rename(directory, `${directory}.away`);
  await wait(chance.between(500, 3_000));
  await rename(`${directory}.away`, directory);
}

/** As somebody else's writer does that was killed: a message of each kind that is cut and has no digest, for good. */
async function leaveHalf(directory: string): Promise<void> {
  for (const ending of ['.xml', '_FVDaten.SGOAblegen.0605.zip'])
    await writeFile(path.join(directory, 'outbound', randomUUID() + ending), '<half');
}

async function isTransferring(database: Database): Promise<boolean> {
  const rows = await database.look(`SELECT FROM import_job WHERE state = 'RUNNING' AND lease_until > now() LIMIT 1`);
  return rows.length > 0;
}

/**
 * Makes trouble, one after the other with pauses, until it is told to end and everything has happened once.
 * @returns how often what happened
 */
export async function makeTrouble(
  chance: Chance,
  product: Product,
  isOver: () => boolean,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let deck = chance.shuffle(deckFor(product));
  let isFirstRound = true;
  for (let trouble = deck.pop(); trouble && (isFirstRound || !isOver()); trouble = deck.pop()) {
    await trouble.run(chance);
    counts.set(trouble.name, (counts.get(trouble.name) ?? 0) + 1);
    await wait(chance.between(200, 1_200));
    if (deck.length > 0) continue;
    isFirstRound = false;
    deck = chance.shuffle(deckFor(product));
  }
  // Whoever is halted goes on first, so that nobody is left standing.
  await wait(PAST_LEASE_MS);
  return counts;
}
