import { randomUUID } from 'node:crypto';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { aListener } from '../../test/test-listener.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson } from '../../test/test-person.js';
import { aStoredCase } from '../../test/stored-case.js';
import { until } from '../../test/until.js';
import { ENTITIES } from '../entities.js';
import { createLog } from '../platform/log.js';
import { PlatformModule } from '../platform/platform.module.js';
import { DecisionUpkeep } from './decision-upkeep.service.js';
import { Escalation } from './escalation.service.js';
import { RoutingWorkerModule } from './routing-worker.module.js';
import { Waking } from './waking.service.js';

@Module({})
class Rounds {}

let app: TestApp;
let workers: INestApplicationContext[];
let now: Date;
beforeAll(async () => {
  app = await startTestApp();
  const log = createLog('silent', 'worker');
  const platform = () => PlatformModule.with({ config: app.config, log, entities: ENTITIES, clock: () => now });
  const aWorker = () =>
    NestFactory.createApplicationContext(
      { module: Rounds, imports: [platform(), RoutingWorkerModule] },
      { logger: false, abortOnError: false },
    );
  workers = await Promise.all([aWorker(), aWorker()]);
});
afterAll(async () => {
  for (const worker of workers) await worker.close();
  await app.close();
});
beforeEach(() => {
  // A Tuesday.
  now = new Date('2026-11-24T10:00:00Z');
});

/** Both workers at once, in one office. @returns how much both did */
async function both(run: (worker: INestApplicationContext) => Promise<number>): Promise<number> {
  return (await Promise.all(workers.map(run))).reduce((sum, count) => sum + count, 0);
}
const wake = () => both((worker) => worker.get(Waking).run(HEIDELBERG));
const escalate = () => both((worker) => worker.get(Escalation).run(HEIDELBERG));

const columnsOf = async (id: string) =>
  (await app.look<Record<string, unknown>>('SELECT *, wake_on::text, now() FROM case_file WHERE id = $1', [id]))[0];
const factsOf = (id: string) =>
  app.look<{ type: string; actor: string; data: Record<string, unknown> }>(
    'SELECT type, actor, data FROM case_event WHERE case_id = $1 ORDER BY seq',
    [id],
  );
const aSleeper = (wakeOn: string | null, more: Record<string, unknown> = {}) =>
  aStoredCase(app, {
    columns: { waiting_for: 'SNOOZED', wake_on: wakeOn, waiting_since: '2026-11-01', opened_at: '2026-11-02', ...more },
  });

test('a case that was put away comes back on its day in Berlin, once, and shows the dot', async () => {
  const due = await aSleeper('2026-11-25');
  // Half an hour before midnight in Berlin.
  now = new Date('2026-11-24T22:30:00Z');
  expect(await wake()).toBe(0);
  now = new Date('2026-11-24T23:00:00Z');
  expect(await wake()).toBe(1);
  expect(await wake()).toBe(0);
  expect(await columnsOf(due.id)).toMatchObject({
    ...{ waiting_for: 'NONE', waiting_since: null, wake_on: null, opened_at: null },
    // What the system does turns nobody's decision away.
    version: 1,
  });
  expect(await factsOf(due.id)).toEqual([
    {
      type: 'case-woken',
      actor: 'system',
      data: {
        ...{ waitingFor: 'SNOOZED', wakeOn: '2026-11-25', stage: 'TRIAGE', fromStage: 'TRIAGE' },
        ...{ teamId: null, fromTeamId: null },
      },
    },
  ]);
});

test('what waits for somebody comes back too; what waits for an event only, is closed or elsewhere does not', async () => {
  const waits = await aSleeper('2026-11-24', { waiting_for: 'APPLICANT' });
  const eventOnly = await aSleeper(null, { wake_event: 'DOCUMENTS' });
  const closed = await aStoredCase(app, {
    stage: 'CLOSED',
    columns: { waiting_for: 'APPLICANT', wake_on: '2026-11-01' },
  });
  const elsewhere = await aStoredCase(app, {
    office: RHEIN_NECKAR,
    columns: { waiting_for: 'APPLICANT', wake_on: '2026-11-01' },
  });
  expect(await wake()).toBe(1);
  expect(await columnsOf(waits.id)).toMatchObject({ waiting_for: 'NONE' });
  for (const { id } of [eventOnly, closed, elsewhere]) expect(await factsOf(id)).toEqual([]);
});

test('of many that are due, two workers at once wake each one once', async () => {
  const ids = await Promise.all(Array.from({ length: 120 }, async () => (await aSleeper('2026-11-20')).id));
  expect(await wake()).toBe(120);
  const [row] = await app.look<{ count: number }>(
    `SELECT count(*)::int FROM case_event WHERE type = 'case-woken' AND case_id = ANY ($1)`,
    [ids],
  );
  expect(row?.count).toBe(120);
});

const anEmergency = (urgency: 'EMERGENCY' | 'EMERGENCY_SUSPECTED', dueAt: string | null, level = 0) =>
  aStoredCase(app, {
    columns: {
      urgency,
      emergency_due_at: dueAt,
      emergency: {
        ...{ reason: 'DETENTION', raised: { by: null, at: '2026-11-24T09:00:00Z' }, confirmed: null, denied: null },
        ...{ acknowledged: null, measure: null, level },
      },
    },
  });

test.each([
  ['EMERGENCY_SUSPECTED', '2026-11-24T11:00:00.000Z', '2026-11-24T12:00:00.000Z'],
  ['EMERGENCY', '2026-11-24T10:30:00.000Z', '2026-11-24T11:00:00.000Z'],
] as const)(
  'an unanswered %s goes to the lead, then to the manager, and stays due there',
  async (urgency, second, third) => {
    const { id } = await anEmergency(urgency, '2026-11-24T09:59:00Z');
    const levelAndDue = async () => {
      const row = await columnsOf(id);
      return [(row?.emergency as { level: number }).level, (row?.emergency_due_at as Date).toISOString()];
    };
    expect(await escalate()).toBe(1);
    expect(await levelAndDue()).toEqual([1, second]);
    expect(await escalate()).toBe(0);
    now = new Date(second);
    expect(await escalate()).toBe(1);
    expect(await levelAndDue()).toEqual([2, third]);
    now = new Date('2026-11-24T14:00:00Z');
    expect(await escalate()).toBe(0);
    expect(await levelAndDue()).toEqual([2, third]);
    expect((await factsOf(id)).map(({ type, data }) => [type, data.level])).toEqual([
      ['emergency-escalated', 1],
      ['emergency-escalated', 2],
    ]);
    expect(await columnsOf(id)).toMatchObject({ version: 1, urgency });
  },
);

test('the clock of an emergency stands still while the office is closed', async () => {
  // A quarter to four, the office closes at four.
  now = new Date('2026-11-24T14:45:00Z');
  const { id } = await anEmergency('EMERGENCY', '2026-11-24T14:40:00Z');
  expect(await escalate()).toBe(1);
  expect((await columnsOf(id))?.emergency_due_at).toEqual(new Date('2026-11-25T07:15:00Z'));
});

test('an emergency that was answered in time goes nowhere', async () => {
  const { id } = await anEmergency('EMERGENCY', null);
  expect(await escalate()).toBe(0);
  expect(await factsOf(id)).toEqual([]);
});

test('a lease that ended is forgotten and taken off the lists; what was commanded is forgotten after 30 days', async () => {
  now = new Date();
  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const { id } = await aStoredCase(app);
  const list = await aListener(`${app.url}/api/v1/events`, { cookie: jana.cookie });
  await list.place();
  const lease = (until: string) =>
    app.look(`INSERT INTO lease VALUES ($1, $2, $3, now(), now() + $4::interval)`, [
      HEIDELBERG,
      id,
      jana.userId,
      until,
    ]);
  const command = (age: string) =>
    app.look(
      `INSERT INTO command (office_id, id, case_id, user_id, name, fingerprint, at, answer, version, before, after)
       VALUES ($1, $2, $3, $4, 'note', '', now() - $5::interval, '{}', 1, '{}', '{}')`,
      [HEIDELBERG, randomUUID(), id, jana.userId, age],
    );
  await lease('-1 minute');
  await command('31 days');
  await command('29 days');
  expect(await both((worker) => worker.get(DecisionUpkeep).endLeases(HEIDELBERG))).toBe(1);
  await until('the list is told', () => list.presence(id).length === 1);
  expect(list.presence(id)[0]?.people).toEqual([]);
  list.close();
  await both((worker) =>
    worker
      .get(DecisionUpkeep)
      .forgetOld(HEIDELBERG)
      .then(() => 0),
  );
  expect(await app.look('SELECT FROM lease')).toEqual([]);
  expect(await app.look('SELECT FROM command')).toHaveLength(1);
});
