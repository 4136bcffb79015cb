import pg from 'pg';
import { IMPORT_STATES } from '@einkanal/domain/import/import-job';
import { aDueTransfer, manyDueTransfers } from '../../test/due-transfer.js';
import { aDatabase } from '../../test/test-database.js';
import { HEIDELBERG, RHEIN_NECKAR, testOfficesSql } from '../../test/test-offices.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { until } from '../../test/until.js';
import { forgetHandedOn, lockDueRows, type DueRow } from './outbox.query.js';

let database: Awaited<ReturnType<typeof aDatabase>>;
let pool: pg.Pool;
beforeAll(async () => {
  database = await aDatabase();
  await database.look(testOfficesSql);
  await database.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:1', dmsUrl: 'http://127.0.0.1:1' }));
  pool = new pg.Pool({ connectionString: database.url('einkanal_relay') });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
afterEach(async () => {
  await database.look('DELETE FROM outbox');
  await database.look('DELETE FROM import_job');
  await database.look('DELETE FROM target_window');
  await target('paused_at = NULL, down_since = NULL, down_code = NULL, probe_at = NULL, max_in_flight = 8');
  await target('max_per_minute = NULL');
});

/** Changes every target of the office. */
const target = (change: string) => database.look(`UPDATE target_system SET ${change}`);

/** One round of a relay whose queues take everything. @returns the transfers that it handed on, in their order */
async function aRound(between: (rows: DueRow[]) => Promise<void> = async () => {}): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const rows = await lockDueRows(client, 50);
    await between(rows);
    if (rows.length > 0) await forgetHandedOn(client, rows);
    await client.query('COMMIT');
    return rows.map(({ subjectId }) => subjectId);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const many = async (count: number, given: Parameters<typeof aDueTransfer>[1] = {}) =>
  Promise.all(Array.from({ length: count }, async () => (await aDueTransfer(database, given)).id));
const end = (ids: string[], state = 'SUCCEEDED') =>
  database.look('UPDATE import_job SET state = $2, handed_on_at = NULL WHERE id = ANY ($1::uuid[])', [ids, state]);
const waitsForItsTurn = async () =>
  (await database.look(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).length > 0;
const isHandedOn = async (id: string) =>
  (await database.look<{ at: Date | null }>('SELECT handed_on_at AS at FROM import_job WHERE id = $1', [id]))[0]?.at !==
  null;

test('a target gets no more at once than it has room for, and more as soon as something has ended', async () => {
  await target('max_in_flight = 3');
  await many(5);
  const first = await aRound();
  expect(first).toHaveLength(3);
  expect(await aRound()).toEqual([]);
  await end(first.slice(0, 1));
  expect(await aRound()).toHaveLength(1);
});

test('two relays that look at the same moment do not fill the room twice, and hand nothing on twice', async () => {
  await target('max_in_flight = 3');
  await many(8);
  let second: Promise<string[]> | undefined;
  const first = await aRound(async () => {
    second = aRound();
    await Promise.race([second, until('the second relay waits', waitsForItsTurn)]);
  });
  const all = [...first, ...((await second) ?? [])];
  expect(all).toHaveLength(3);
  expect(new Set(all).size).toBe(3);
});

test('what a relay that died has handed on already is handed on once more under the same id', async () => {
  const [id] = await many(1);
  const rows: DueRow[] = [];
  await expect(
    aRound(async (due) => {
      rows.push(...due);
      throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
  await aRound(async (due) => {
    expect(due).toEqual(rows);
  });
  expect(await isHandedOn(id ?? '')).toBe(true);
  expect(await aRound()).toEqual([]);
});

test('the minute counts for all workers together, also what has ended meanwhile', async () => {
  await target('max_per_minute = 4');
  await many(6);
  const first = await aRound();
  expect(first).toHaveLength(4);
  await end(first);
  expect(await aRound()).toEqual([]);
  await database.look(`UPDATE import_job SET last_handed_on_at = now() - interval '61 s' WHERE id = $1`, [first[0]]);
  expect(await aRound()).toHaveLength(1);
});

test.each([
  ['paused', 'paused_at = now()'],
  ['down', `down_since = now(), down_code = 'target-moved', probe_at = now() + interval '1 minute'`],
])('a target that is %s gets nothing, the other one is not delayed', async (_, change) => {
  await database.look(`UPDATE target_system SET ${change} WHERE kind = 'DMS'`);
  const dms = await many(3);
  const others = await many(2, { target: 'SPECIALIST_SYSTEM' });
  expect((await aRound()).sort()).toEqual(others.sort());
  await target('paused_at = NULL, down_since = NULL, down_code = NULL, probe_at = NULL');
  expect((await aRound()).sort()).toEqual(dms.sort());
});

test('while a planned window lasts a target gets nothing, before and afterwards it does', async () => {
  const [id] = await many(1);
  const window = (begins: string, ends: string) =>
    database.look(
      `INSERT INTO target_window (office_id, kind, begins_at, ends_at, reason)
       VALUES ($1, 'DMS', now() + $2::interval, now() + $3::interval, 'Update')`,
      [HEIDELBERG, begins, ends],
    );
  await window('-1 minute', '1 minute');
  const [elsewhere] = await many(1, { office: RHEIN_NECKAR });
  expect(await aRound()).toEqual([elsewhere]);
  await database.look('DELETE FROM target_window');
  await window('-2 minutes', '-1 minute');
  await window('1 minute', '2 minutes');
  expect(await aRound()).toEqual([id]);
});

test('a target that is down is tried by one transfer at a time, whatever was on its way when it went down', async () => {
  const early = await many(2);
  await aRound();
  await target(`down_since = now(), down_code = 'target-moved', probe_at = now()`);
  const waiting = await many(3);
  const probe = await aRound();
  expect(probe).toHaveLength(1);
  expect(await aRound()).toEqual([]);
  expect(waiting).toContain(probe[0]);
  // It failed: it waits behind the others, and another one tries, so that one bad case keeps no target down.
  await end(probe, 'QUEUED');
  await database.look(`INSERT INTO outbox (office_id, type, subject_id) VALUES ($1, 'import-dms-due', $2)`, [
    HEIDELBERG,
    probe[0],
  ]);
  await target(`probe_at = now()`);
  const next = await aRound();
  expect(next).toHaveLength(1);
  expect([...probe, ...early]).not.toContain(next[0]);
});

test('of one case a target gets one transfer after the other, in the order in which they came', async () => {
  const first = await aDueTransfer(database, { columns: { created_at: '2026-11-30T09:00:00Z' } });
  const { caseId } = first;
  const second = await aDueTransfer(database, { caseId, columns: { created_at: '2026-11-30T09:01:00Z' } });
  const message = await aDueTransfer(database, { caseId, target: 'SPECIALIST_SYSTEM' });
  expect((await aRound()).sort()).toEqual([first.id, message.id].sort());
  for (const state of ['RETRY_SCHEDULED', 'QUEUED']) {
    await end([first.id], state);
    expect(await aRound()).toEqual([]);
  }
  await end([first.id]);
  expect(await aRound()).toEqual([second.id]);
});

test.each(['NEEDS_ATTENTION', 'HELD', 'WAIVED', 'SUPERSEDED'])(
  'an earlier transfer that is %s keeps no later one of its case back',
  async (state) => {
    const columns = { state, created_at: '2026-11-30T09:00:00Z', hold_reason: state === 'HELD' ? 'TRIAGE' : null };
    const { caseId } = await aDueTransfer(database, { columns, dueIn: null });
    const later = await aDueTransfer(database, { caseId });
    expect(await aRound()).toEqual([later.id]);
  },
);

test('one office’s backlog starves nobody: another office’s first transfer goes with the next round', async () => {
  await target('max_in_flight = 2');
  await many(40);
  await aRound();
  const [other] = await many(1, { office: RHEIN_NECKAR });
  expect(await aRound()).toEqual([other]);
});

test('a backlog that came faster than the statistics of the database is looked at without delay', async () => {
  await manyDueTransfers(database, 1_000);
  const client = await pool.connect();
  await client.query(`BEGIN; SET LOCAL statement_timeout = '4s'`);
  expect(await lockDueRows(client, 50)).toHaveLength(8);
  await client.query('ROLLBACK');
  client.release();
});

test.each(IMPORT_STATES)(
  'a transfer that is %s when its row is handed on takes room only where it will be taken',
  async (state) => {
    const columns = {
      ...{ state, hold_reason: state === 'HELD' ? 'TRIAGE' : null },
      lease_token: state === 'RUNNING' ? '00000000-0000-4000-8000-000000000001' : null,
    };
    const { id } = await aDueTransfer(database, { columns });
    expect(await aRound()).toEqual([id]);
    expect(await isHandedOn(id)).toBe(['QUEUED', 'RUNNING', 'RETRY_SCHEDULED'].includes(state));
  },
);

test('a relay whose process stands still in its round keeps the others waiting no longer than its time', async () => {
  const stalled = new pg.Client({
    connectionString: database.url('einkanal_relay'),
    idle_in_transaction_session_timeout: 200,
  });
  stalled.on('error', () => undefined);
  await stalled.connect();
  const [id] = await many(1);
  await stalled.query('BEGIN');
  expect(await lockDueRows(stalled, 50)).toHaveLength(1);
  expect(await aRound()).toEqual([id]);
  await stalled.end();
});

test('a transfer that is due again before its relay has noted that it was handed on takes no room', async () => {
  const [id = ''] = await many(1);
  await aRound(async () => {
    // The worker was faster: it found the target down, and gave the transfer back.
    await database.look(`INSERT INTO outbox (office_id, type, subject_id) VALUES ($1, 'import-dms-due', $2)`, [
      HEIDELBERG,
      id,
    ]);
  });
  expect(await isHandedOn(id)).toBe(false);
});
