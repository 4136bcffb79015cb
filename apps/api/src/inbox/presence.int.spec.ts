import { aListener } from '../../test/test-listener.js';
import { startAnotherProcess, startTestApp, type TestApp } from '../../test/test-app.js';
import { aDatabase } from '../../test/test-database.js';
import { RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { aStoredCase } from '../../test/stored-case.js';
import { until } from '../../test/until.js';

let app: TestApp;
let other: TestApp;
let jana: TestPerson;
let mehmet: TestPerson;
let tobias: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  other = await startAnotherProcess(app);
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  mehmet = await aPerson(app, { roles: ['INTAKE'], name: 'Mehmet Kaya' });
  tobias = await aPerson(app, { roles: ['CASEWORKER'], name: 'Tobias Weiß' });
});
afterAll(async () => {
  await other.close();
  await app.close();
});

type Lease = { mine: boolean; lease: { id: string; name: string; until: string } | null };

const take = async (person: TestPerson, id: string, body: object = {}) =>
  (await (await person.call(`/api/v1/cases/${id}/lease`, { method: 'PUT', body })).json()) as Lease;
const release = (person: TestPerson, id: string) => person.call(`/api/v1/cases/${id}/lease`, { method: 'DELETE' });
const see = (person: TestPerson, id: string) => person.call(`/api/v1/cases/${id}/presence`, { method: 'PUT' });
const leave = (person: TestPerson, id: string) => person.call(`/api/v1/cases/${id}/presence`, { method: 'DELETE' });

async function listen(person: TestPerson, target: Pick<TestApp, 'url'> = other) {
  const listener = await aListener(`${target.url}/api/v1/events`, { cookie: person.cookie });
  await listener.place();
  return listener;
}

const names = (people: { name: string }[] | undefined) => people?.map(({ name }) => name);

test('a lease is taken for five minutes, renewed, and answered to colleagues who then still may do everything', async () => {
  const { id } = await aStoredCase(app);
  const first = await take(jana, id);
  expect(first).toMatchObject({ mine: true, lease: { name: 'Jana Brandt' } });
  const leftMs = Date.parse(first.lease?.until ?? '') - Date.now();
  expect(leftMs).toBeGreaterThan(4 * 60_000);
  expect(leftMs).toBeLessThanOrEqual(5 * 60_000);
  await app.look(`UPDATE lease SET until = now() + interval '1 minute' WHERE case_id = $1`, [id]);
  expect(Date.parse((await take(jana, id)).lease?.until ?? '') - Date.now()).toBeGreaterThan(4 * 60_000);
  expect(await take(mehmet, id)).toMatchObject({ mine: false, lease: { name: 'Jana Brandt' } });
  // A colleague's lease is not ended by somebody else either.
  expect((await release(mehmet, id)).status).toBe(204);
  expect(await take(mehmet, id)).toMatchObject({ mine: false });
  expect(await take(mehmet, id, { takeOver: true })).toMatchObject({ mine: true, lease: { name: 'Mehmet Kaya' } });
});

test('a lease that has ended is anybody’s', async () => {
  const { id } = await aStoredCase(app);
  await take(jana, id);
  await app.look(`UPDATE lease SET until = now() - interval '1 second' WHERE case_id = $1`, [id]);
  expect(await take(mehmet, id)).toMatchObject({ mine: true });
});

test('who takes and who ends a lease is on the lists of colleagues, from whichever process', async () => {
  const { id } = await aStoredCase(app);
  const [list, owner] = [await listen(mehmet), await listen(jana)];
  try {
    await take(jana, id);
    await until('the lease is told', () => list.presence(id).length === 1);
    expect(list.presence(id).at(-1)?.people).toEqual([{ id: jana.userId, name: 'Jana Brandt', works: true }]);
    // Renewing is no news.
    await take(jana, id);
    await take(mehmet, id, { takeOver: true });
    await until('who had it hears who has it', () => names(owner.presence(id).at(-1)?.people)?.[0] === 'Mehmet Kaya');
    await release(mehmet, id);
    await until('nobody works on it', () => list.presence(id).at(-1)?.people.length === 0);
    expect(list.presence(id)).toHaveLength(3);
  } finally {
    list.close();
    owner.close();
  }
});

test('who looks at a case is told to those who have the same case on the screen, and to nobody else', async () => {
  const { id } = await aStoredCase(app);
  const [viewer, list] = [await listen(mehmet), await listen(tobias)];
  try {
    expect(await (await see(mehmet, id)).json()).toMatchObject({ people: [{ name: 'Mehmet Kaya', works: false }] });
    await until('one hears of oneself', () => viewer.presence(id).length === 1);
    await see(jana, id);
    await until('the other viewer is told', () => viewer.presence(id).at(-1)?.people.length === 2);
    expect(names(viewer.presence(id).at(-1)?.people)).toEqual(['Jana Brandt', 'Mehmet Kaya']);
    const told = viewer.presence(id).length;
    await see(jana, id);
    await leave(jana, id);
    await until('the leaving is told', () => viewer.presence(id).at(-1)?.people.length === 1);
    // A sign of life by itself is no news.
    expect(viewer.presence(id)).toHaveLength(told + 1);
    expect(list.presence(id)).toEqual([]);
  } finally {
    viewer.close();
    list.close();
  }
});

test('who works on a case hears who looks at it', async () => {
  const { id } = await aStoredCase(app);
  await take(jana, id);
  const owner = await listen(jana);
  try {
    await see(mehmet, id);
    await until('the viewer is told', () => owner.presence(id).at(-1)?.people.length === 2);
    expect(owner.presence(id).at(-1)?.people).toEqual([
      { id: jana.userId, name: 'Jana Brandt', works: true },
      { id: mehmet.userId, name: 'Mehmet Kaya', works: false },
    ]);
  } finally {
    owner.close();
  }
});

test('of a person whose identity is protected, nothing is told to whoever may not know who it is', async () => {
  const { id } = await aStoredCase(app, { columns: { protection: 'IDENTITY' } });
  const [intake, caseworker] = [await listen(jana), await listen(tobias)];
  try {
    expect(await (await see(jana, id)).json()).toEqual({ caseId: id, people: [] });
    await take(tobias, id);
    await until('the caseworker hears it', () => caseworker.presence(id).some(({ people }) => people.length > 0));
    await see(mehmet, id);
    await until('and who else looks', () => names(caseworker.presence(id).at(-1)?.people)?.includes('Mehmet Kaya'));
    expect(intake.presence(id)).toEqual([]);
  } finally {
    intake.close();
    caseworker.close();
  }
});

test('presence is written nowhere', async () => {
  const { id } = await aStoredCase(app);
  const viewer = await listen(mehmet);
  try {
    await see(mehmet, id);
    const before = await everyRow();
    await see(jana, id);
    await until('it has been told', () => viewer.presence(id).at(-1)?.people.length === 2);
    await leave(jana, id);
    await until('the leaving too', () => viewer.presence(id).at(-1)?.people.length === 1);
    expect(await everyRow()).toEqual(before);
  } finally {
    viewer.close();
  }
});

/** A digest of every row of every table. */
async function everyRow(): Promise<Record<string, string>> {
  const tables = await app.look<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const digests = tables.map(async ({ name }) => {
    const [row] = await app.look<{ digest: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM ${name} t`,
    );
    return [name, row?.digest ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

test('another office neither takes nor sees anything of it', async () => {
  const { id } = await aStoredCase(app);
  const stranger = await aPerson(app, { roles: ['TEAM_LEAD'], office: RHEIN_NECKAR });
  const [elsewhere, here] = [await listen(stranger), await listen(mehmet)];
  try {
    expect((await see(stranger, id)).status).toBe(404);
    expect((await stranger.call(`/api/v1/cases/${id}/lease`, { method: 'PUT', body: {} })).status).toBe(404);
    await take(jana, id);
    expect((await leave(stranger, id)).status).toBe(404);
    await until('the own office hears it', () => here.presence(id).length === 1);
    expect(elsewhere.presence(id)).toEqual([]);
    expect((await release(stranger, id)).status).toBe(404);
    expect(await take(mehmet, id)).toMatchObject({ mine: false, lease: { name: 'Jana Brandt' } });
  } finally {
    elsewhere.close();
    here.close();
  }
});

test('where notifications do not arrive, leases are found by looking', async () => {
  // As behind a transaction pooler: who listens there hears nothing from here.
  const elsewhere = await aDatabase();
  const deaf = await startAnotherProcess(app, { DATABASE_LISTEN_URL: elsewhere.url('einkanal_app') });
  const list = await listen(mehmet, deaf);
  try {
    // What holds at the first look is no news, the list has told it: leases are taken until one is later.
    const taken: string[] = [];
    const id = await until('a lease is found', async () => {
      const { id: another } = await aStoredCase(app);
      await take(jana, another);
      taken.push(another);
      return taken.find((one) => list.presence(one).length > 0);
    });
    expect(names(list.presence(id).at(-1)?.people)).toEqual(['Jana Brandt']);
    await release(jana, id);
    await until('its end is found', () => list.presence(id).at(-1)?.people.length === 0);
  } finally {
    list.close();
    await deaf.close();
    await elsewhere.drop();
  }
}, 60_000);
