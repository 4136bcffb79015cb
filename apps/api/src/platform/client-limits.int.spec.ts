import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@einkanal/migrations/data-source';
import { aDatabase } from '../../test/test-database.js';
import { testOfficesSql } from '../../test/test-offices.js';
import { ClientLimits } from './client-limits.js';
import type { Config } from './config.js';
import type { Problem } from './problem.js';

let database: Awaited<ReturnType<typeof aDatabase>>;
let db: DataSource;
beforeAll(async () => {
  database = await aDatabase();
  await database.look(testOfficesSql);
  await database.look(`INSERT INTO machine_client VALUES ('slow', 'Langsames Portal', 120)`);
  db = await new DataSource(dataSourceOptions(database.url('einkanal_app'))).initialize();
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const MINUTE = Date.UTC(2026, 10, 25, 9, 0, 0);

function aProcess(clock: () => Date) {
  return new ClientLimits(db, clock, { CLIENT_REQUESTS_PER_MINUTE: 70 } as Config);
}

async function spend(limits: ClientLimits, client: string, times: number) {
  const outcomes = await Promise.allSettled(Array.from({ length: times }, async () => limits.spend(client)));
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

test('all processes together permit what was agreed for a minute, and in the next minute again', async () => {
  let now = MINUTE + 15_000;
  const processes = [1, 2, 3].map(() => aProcess(() => new Date(now)));
  const permitted = await Promise.all(processes.map((limits) => spend(limits, 'slow', 100)));
  expect(permitted.reduce((sum, count) => sum + count, 0)).toBe(120);
  await expect(aProcess(() => new Date(now)).spend('slow')).rejects.toMatchObject({
    code: 'too-many-requests',
    extra: { headers: { 'retry-after': '45' } },
  } satisfies Partial<Problem>);
  now += 45_000;
  expect(
    await spend(
      aProcess(() => new Date(now)),
      'slow',
      130,
    ),
  ).toBe(120);
});

test('a client that nobody has agreed anything with gets the usual limit, each client its own', async () => {
  const limits = aProcess(() => new Date(MINUTE));
  expect(await spend(limits, 'unknown-1', 100)).toBe(70);
  expect(await spend(limits, 'unknown-2', 100)).toBe(70);
});

test('fifty requests are one question to the database', async () => {
  const limits = aProcess(() => new Date(MINUTE + 600_000));
  await limits.spend('slow');
  for (let more = 1; more < 50; more++) expect(limits.spend('slow')).toBeUndefined();
  const [row] = await database.look<{ taken: number }>(
    `SELECT taken FROM token_pack WHERE subject = 'client:slow' AND minute = $1`,
    [new Date(MINUTE + 600_000)],
  );
  expect(row?.taken).toBe(50);
});
