import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { anOffer, openHandoverOf, sendPrepared, versionOf } from '../../test/handovers.js';
import { aStoredCase } from '../../test/stored-case.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson } from '../../test/test-person.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { HandOver } from './handover.dto.js';
import { HandoverService } from './handover.service.js';
import { OfferedHandoverService } from './offered-handover.service.js';
import { UndoService } from './undo.service.js';

const STEPS = [
  'hand-over',
  'undo',
  'due',
  'accept',
  'return',
  'killed accept',
  'killed return',
  'undo and due',
  'accept and return',
  'accept twice',
] as const;
type Step = (typeof STEPS)[number];

let app: TestApp;
let onlooker: pg.Client;
/** The same app, looked at over one connection: the steps are many. */
let quick: TestApp;
let clerks: Map<string, SignedInPerson>;
beforeAll(async () => {
  app = await startTestApp();
  onlooker = new pg.Client({ connectionString: app.database.url('postgres') });
  await onlooker.connect();
  const look: TestApp['look'] = async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
    (await onlooker.query<Row>(sql, values)).rows;
  quick = { ...app, look };
  clerks = new Map(await Promise.all([HEIDELBERG, RHEIN_NECKAR].map(async (id) => [id, await clerkOf(id)] as const)));
});
afterAll(async () => {
  await onlooker.end();
  await app.close();
});

async function clerkOf(officeId: string): Promise<SignedInPerson> {
  const { userId, name, hash } = await aPerson(app, { roles: ['TEAM_LEAD'], office: officeId });
  const office = { id: officeId, name: 'Behörde', abhKennung: '000000', demo: true, state: 'BW' };
  return { userId, name, office, roles: ['TEAM_LEAD'], preferences: {}, sessionHash: hash, reason: null };
}

/** Cases that are open in no office, or in two, at this very moment. */
async function misplaced(): Promise<string[]> {
  const { rows } = await onlooker.query<{ number: string }>(
    'SELECT number FROM case_file GROUP BY number HAVING count(*) FILTER (WHERE closed_at IS NULL) <> 1',
  );
  return rows.map(({ number }) => number);
}

/** An act of the receiver that is whole but for its commit when the connection dies. */
async function killed(sql: string, values: unknown[], office: string): Promise<void> {
  const client = new pg.Client({ connectionString: app.database.url('einkanal_app') });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.office_id', $1, true), pg_backend_pid()`, [office]);
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await client.query(sql, values);
  expect(await misplaced()).toEqual([]);
  await onlooker.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await client.end().catch(() => undefined);
}

/** One case and what happens to it: refusals are part of it, other failures are not. */
async function play(steps: readonly Step[]): Promise<void> {
  const { number } = await aStoredCase(quick);
  await onlooker.query(
    `INSERT INTO submission (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin, service,
       received_at, captured_at, original, content, receipt)
     SELECT office_id, uuidv7(), id, 'demo-portal', $1, '', kind, 'ONLINE', service, received_at, received_at, '', '{}', ''
     FROM case_file WHERE number = $1`,
    [number],
  );
  let lastCommand = randomUUID();
  for (const step of steps) {
    const { rows } = await onlooker.query<{ office_id: string; id: string }>(
      'SELECT office_id, id FROM case_file WHERE number = $1 AND closed_at IS NULL',
      [number],
    );
    const [{ office_id: here, id: caseId } = { office_id: '', id: '' }] = rows;
    const there = here === HEIDELBERG ? RHEIN_NECKAR : HEIDELBERG;
    const [sender, receiver] = [clerks.get(here)!, clerks.get(there)!];
    const handoverId = (await openHandoverOf(quick, number)) || randomUUID();
    const offered = app.nest.get(OfferedHandoverService);
    const acts = {
      handOver: async () => {
        lastCommand = randomUUID();
        const call = { caseId, ifMatch: await versionOf(quick, caseId), commandId: lastCommand };
        const input = HandOver.parse(anOffer({ to: { officeId: there } }));
        return app.nest.get(HandoverService).handOver(sender, call, input);
      },
      undo: () => app.nest.get(UndoService).undo(sender, lastCommand),
      due: () => sendPrepared(quick),
      accept: () => offered.accept(receiver, handoverId, randomUUID()),
      return: () => offered.return(receiver, handoverId, randomUUID(), 'Wohnt noch bei Ihnen'),
    };
    const done = {
      'hand-over': () => [acts.handOver()],
      undo: () => [acts.undo()],
      due: () => [acts.due()],
      accept: () => [acts.accept()],
      return: () => [acts.return()],
      'killed accept': () => [
        killed(
          'SELECT accept_handover($1, $2, $3, $4, now(), NULL, now(), now())',
          [handoverId, randomUUID(), randomUUID(), receiver.userId],
          there,
        ),
      ],
      'killed return': () => [
        killed(
          `SELECT return_handover($1, 'x', $2, $3, now(), NULL)`,
          [handoverId, randomUUID(), receiver.userId],
          there,
        ),
      ],
      'undo and due': () => [acts.undo(), acts.due()],
      'accept and return': () => [acts.accept(), acts.return()],
      'accept twice': () => [acts.accept(), acts.accept()],
    }[step]();
    for (const outcome of await Promise.allSettled(done))
      if (outcome.status === 'rejected' && !(outcome.reason as { code?: string }).code) throw outcome.reason;
    expect(await misplaced()).toEqual([]);
    // The rules have looked at what has come, or come back.
    await onlooker.query(`UPDATE case_file SET stage = 'TRIAGE' WHERE number = $1 AND stage = 'RECEIVED'`, [number]);
  }
  const whole = await onlooker.query(
    `SELECT c.submission_count, h.open FROM case_file c
     CROSS JOIN LATERAL (SELECT count(*)::int AS open FROM submission s WHERE s.case_id = c.id AND s.office_id = c.office_id) h
     WHERE c.number = $1 AND c.closed_at IS NULL`,
    [number],
  );
  expect(whole.rows).toEqual([{ submission_count: 1, open: 1 }]);
}

test('whatever offices do with a case, and wherever it breaks off, it is open in exactly one of them at every moment', async () => {
  let watching = true;
  const seen: string[] = [];
  const watch = async () => {
    const watcher = new pg.Client({ connectionString: app.database.url('postgres') });
    await watcher.connect();
    while (watching) {
      const { rows } = await watcher.query<{ number: string }>(
        'SELECT number FROM case_file GROUP BY number HAVING count(*) FILTER (WHERE closed_at IS NULL) <> 1',
      );
      seen.push(...rows.map(({ number }) => number));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await watcher.end();
  };
  const watched = watch();
  // Often the way through, so that the ends of it are reached too.
  const likely = fc.constantFrom<Step>('hand-over', 'due', 'accept');
  const step = fc.oneof(likely, fc.constantFrom(...STEPS));
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), play), { numRuns: 200 });
  watching = false;
  await watched;
  expect(seen).toEqual([]);
  const { rows } = await onlooker.query<{ state: string }>('SELECT DISTINCT state FROM handover');
  expect(rows.map(({ state }) => state)).toEqual(expect.arrayContaining(['ACCEPTED', 'RETURNED', 'SENT']));
}, 600_000);
