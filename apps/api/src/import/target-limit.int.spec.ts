import pg from 'pg';
import { aDueTransfer } from '../../test/due-transfer.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { whatWouldLeave } from '../../test/test-relay.js';
import { officeTargetsSql } from '../../test/test-targets.js';

let app: TestApp;
let relay: pg.Pool;
let felix: TestPerson;
let petra: TestPerson;
let lena: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:9', dmsUrl: 'http://127.0.0.1:9/cmis' }));
  relay = new pg.Pool({ connectionString: app.database.url('einkanal_relay') });
  felix = await aPerson(app, { roles: ['ADMIN'], name: 'Felix Neumann' });
  petra = await aPerson(app, { roles: ['TEAM_LEAD'] });
  lena = await aPerson(app, { roles: ['ADMIN'], office: RHEIN_NECKAR });
});
afterAll(async () => {
  await relay.end();
  await app.close();
});

beforeEach(async () => {
  await app.look('UPDATE target_system SET max_in_flight = 8, max_per_minute = NULL');
  await app.look('DELETE FROM administration_change');
  await app.look(`DELETE FROM audit_event WHERE subject_kind = 'target-limits'`);
});

type Limits = { maxInFlight: number; maxPerMinute: number | null; version: string };
type Answer = { targets?: { kind: string; limits: Limits }[]; code?: string };

const limitsOf = ({ targets = [] }: Answer) => targets.find(({ kind }) => kind === 'DMS')?.limits;
const stored = async (person: TestPerson) =>
  limitsOf((await (await person.call('/api/v1/transfers/overview')).json()) as Answer);

async function set(person: TestPerson, limits: object, version?: string) {
  const headers: Record<string, string> = version === undefined ? {} : { 'if-match': version };
  const answer = await person.call('/api/v1/targets/DMS/limits', { method: 'PUT', body: limits, headers });
  return { status: answer.status, body: (await answer.json()) as Answer };
}
const setNow = async (person: TestPerson, limits: object) => set(person, limits, (await stored(person))?.version);

test('a limit holds from the relay’s next look on, in both ways', async () => {
  for (let many = 0; many < 10; many++) await aDueTransfer(app);
  expect(await whatWouldLeave(relay)).toHaveLength(8);
  expect(limitsOf((await setNow(felix, { maxInFlight: 3, maxPerMinute: null })).body)).toMatchObject({
    ...{ maxInFlight: 3, maxPerMinute: null },
  });
  expect(await whatWouldLeave(relay)).toHaveLength(3);
  await setNow(felix, { maxInFlight: 9, maxPerMinute: 2 });
  expect(await whatWouldLeave(relay)).toHaveLength(2);
  await setNow(felix, { maxInFlight: 10, maxPerMinute: null });
  expect(await whatWouldLeave(relay)).toHaveLength(10);
});

test('who changed which limit is read in the administration and stands in the audit; what stays the same does not', async () => {
  await setNow(felix, { maxInFlight: 4, maxPerMinute: 30 });
  await setNow(felix, { maxInFlight: 4, maxPerMinute: 30 });
  const changes = await (await petra.call('/api/v1/administration/changes')).json();
  expect(changes).toMatchObject({
    rows: [
      {
        ...{ by: 'Felix Neumann', subject: 'target-limits' },
        before: { kind: 'DMS', maxInFlight: 8, maxPerMinute: null },
        after: { kind: 'DMS', maxInFlight: 4, maxPerMinute: 30 },
      },
    ],
  });
  expect(await app.look(`SELECT actor FROM audit_event WHERE subject_kind = 'target-limits'`)).toEqual([
    { actor: `user:${felix.userId}` },
  ]);
});

test('of two who change the same limits the second is told; nobody changes what they have not seen', async () => {
  const seen = (await stored(felix))?.version;
  expect((await set(felix, { maxInFlight: 5, maxPerMinute: null }, seen)).status).toBe(200);
  expect(await set(felix, { maxInFlight: 6, maxPerMinute: null }, seen)).toMatchObject({
    ...{ status: 412, body: { code: 'administration-changed' } },
  });
  expect((await set(felix, { maxInFlight: 6, maxPerMinute: null })).status).toBe(428);
  expect(await stored(felix)).toMatchObject({ maxInFlight: 5 });
});

test('only administrators change limits, of their own office, and no limit stops or floods a target', async () => {
  const before = await stored(felix);
  expect((await setNow(petra, { maxInFlight: 1, maxPerMinute: null })).status).toBe(403);
  expect((await setNow(lena, { maxInFlight: 1, maxPerMinute: null })).status).toBe(200);
  for (const wrong of [{ maxInFlight: 0 }, { maxInFlight: 101 }, { maxPerMinute: 0 }, { maxPerMinute: 6_001 }])
    expect((await setNow(felix, { maxInFlight: 5, maxPerMinute: null, ...wrong })).status).toBe(422);
  expect(await stored(felix)).toEqual(before);
});
