import pg from 'pg';
import { windowInWords } from '@einkanal/domain/import/target-window';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { aDueTransfer } from '../../test/due-transfer.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { whatWouldLeave } from '../../test/test-relay.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { until } from '../../test/until.js';

let app: TestApp;
let relay: pg.Pool;
let jana: TestPerson;
let petra: TestPerson;
let felix: TestPerson;
let lena: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:9', dmsUrl: 'http://127.0.0.1:9/cmis' }));
  relay = new pg.Pool({ connectionString: app.database.url('einkanal_relay') });
  jana = await aPerson(app, { roles: ['INTAKE'] });
  petra = await aPerson(app, { roles: ['TEAM_LEAD'] });
  felix = await aPerson(app, { roles: ['ADMIN'] });
  lena = await aPerson(app, { roles: ['TEAM_LEAD'], office: RHEIN_NECKAR });
});
afterAll(async () => {
  await relay.end();
  await app.close();
});
afterEach(async () => {
  await app.look('DELETE FROM target_window');
  await app.look('DELETE FROM outbox');
  await app.look(`DELETE FROM audit_event WHERE subject_kind = 'target'`);
});

type Window = { id: string; beginsAt: string; endsAt: string; reason: string };
type Target = { kind: string; state: string; until: string | null; reason: string | null; windows: Window[] };
type Answer = { targets?: Target[]; code?: string; errors?: { code: string; pointer: string; de: string }[] };

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
/** A window so many minutes from now. */
const minutes = (from: number, to: number) => ({ beginsAt: inMinutes(from), endsAt: inMinutes(to) });
const WINDOWS = 'targets/DMS/windows';

async function send(person: TestPerson, method: string, path: string, body?: object) {
  const answer = await person.call(`/api/v1/${path}`, { method, body });
  return { status: answer.status, body: (await answer.json()) as Answer };
}
const plan = (person: TestPerson, window: object, path = WINDOWS) =>
  send(person, 'POST', path, { reason: 'Neue Version', ...window });
const dmsOf = ({ targets = [] }: Answer) => targets.find(({ kind }) => kind === 'DMS');
const seenBy = async (person: TestPerson) => dmsOf((await send(person, 'GET', 'transfers/overview')).body);
const audit = () =>
  app.look<{ actor: string; details: Record<string, unknown> }>(
    `SELECT actor, details FROM audit_event WHERE subject_kind = 'target' ORDER BY at, id`,
  );

test('what is planned is seen by everybody who sees transfers, and stands in the audit with its reason', async () => {
  const window = minutes(60, 120);
  const planned = await plan(petra, window);
  expect(planned.status).toBe(200);
  expect(dmsOf(planned.body)).toMatchObject({ state: 'TAKES', windows: [{ ...window, reason: 'Neue Version' }] });
  expect(await seenBy(jana)).toEqual(dmsOf(planned.body));
  expect(await audit()).toEqual([
    { actor: `user:${petra.userId}`, details: { kind: 'DMS', planned: window, reason: 'Neue Version' } },
  ]);
});

test('while a window that somebody planned lasts, the relay lets nothing go to that target of that office', async () => {
  const ours = (await aDueTransfer(app)).id;
  const other = (await aDueTransfer(app, { target: 'SPECIALIST_SYSTEM' })).id;
  const theirs = (await aDueTransfer(app, { office: RHEIN_NECKAR })).id;
  const all = [ours, other, theirs].toSorted();
  expect((await whatWouldLeave(relay)).toSorted()).toEqual(all);
  await plan(petra, minutes(60, 120));
  expect((await whatWouldLeave(relay)).toSorted()).toEqual(all);

  const { body } = await plan(petra, minutes(-1, 30));
  expect((await whatWouldLeave(relay)).toSorted()).toEqual([other, theirs].toSorted());
  const running = dmsOf(body)?.windows[0];
  expect(dmsOf(body)).toMatchObject({ state: 'MAINTENANCE', reason: 'Neue Version', until: running?.endsAt });

  const ended = await send(petra, 'DELETE', `${WINDOWS}/${running?.id ?? ''}`);
  expect(dmsOf(ended.body)).toMatchObject({ state: 'TAKES', windows: [expect.objectContaining({}) as Window] });
  expect((await whatWouldLeave(relay)).toSorted()).toEqual(all);
});

test('it goes on when the last of two windows without a gap is over', async () => {
  const [first, second] = [minutes(-1, 30), minutes(30, 60)];
  await plan(petra, { ...first, reason: 'Sicherung' });
  await plan(petra, { beginsAt: first.endsAt, endsAt: second.endsAt });
  expect(await seenBy(jana)).toMatchObject({ state: 'MAINTENANCE', reason: 'Sicherung', until: second.endsAt });
});

test('one that lies ahead is removed, one that lasts has ended now, and one that is over is neither', async () => {
  const ahead = dmsOf((await plan(petra, minutes(60, 120))).body)?.windows[0]?.id ?? '';
  const running = dmsOf((await plan(petra, minutes(-1, 30))).body)?.windows[0]?.id ?? '';
  for (const id of [ahead, running]) expect((await send(felix, 'DELETE', `${WINDOWS}/${id}`)).status).toBe(200);
  expect(await app.look('SELECT id, ends_at <= now() AS over FROM target_window')).toEqual([
    { id: running, over: true },
  ]);
  expect(await send(felix, 'DELETE', `${WINDOWS}/${running}`)).toMatchObject({ status: 404 });
  const told = (await audit()).map(({ actor, details }) => [actor, details.ended]);
  expect(told.slice(2)).toEqual([
    [`user:${felix.userId}`, ahead],
    [`user:${felix.userId}`, running],
  ]);
});

test('what makes no sense is refused at its field, in words, and leaves nothing', async () => {
  await plan(petra, minutes(60, 120));
  const errorsOf = async (window: object) => {
    const { status, body } = await plan(felix, window);
    return [status, body.code, ...(body.errors ?? []).map(({ code, pointer }) => `${pointer} ${code}`)];
  };
  expect(await errorsOf(minutes(30, 20))).toEqual([422, 'window-refused', '/endsAt window-ends-too-early']);
  expect(await errorsOf(minutes(-90, 20))).toEqual([422, 'window-refused', '/beginsAt window-begins-in-the-past']);
  expect(await errorsOf(minutes(10, 70))).toEqual([422, 'window-refused', '/beginsAt window-overlaps']);
  expect(await errorsOf({ ...minutes(10, 20), reason: ' ' })).toEqual([422, 'request-invalid', '/reason too-small']);
  expect(await errorsOf({ beginsAt: '2026-12-04T18:00', endsAt: inMinutes(20) })).toEqual([
    ...[422, 'request-invalid', '/beginsAt invalid-format'],
  ]);
  const [planned] = (await seenBy(jana))?.windows ?? [];
  const words = windowInWords(
    { beginsAt: new Date(planned?.beginsAt ?? ''), endsAt: new Date(planned?.endsAt ?? '') },
    berlinDay(new Date()),
  );
  expect((await plan(felix, minutes(10, 70))).body.errors?.[0]?.de).toContain(words.de);
  expect(await audit()).toHaveLength(1);
});

test('the other target is planned for itself', async () => {
  const window = minutes(60, 120);
  expect((await plan(petra, window, 'targets/SPECIALIST_SYSTEM/windows')).status).toBe(200);
  expect((await plan(petra, window)).status).toBe(200);
});

test('of two who plan the same time at once one is refused', async () => {
  const holder = new pg.Client({ connectionString: app.database.url('postgres') });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM target_system FOR UPDATE');
  const window = minutes(60, 120);
  const both = Promise.all([plan(petra, window), plan(felix, window)]);
  await until('both wait for the target', async () => {
    const waiting = await app.look(`SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`, [
      app.database.name,
    ]);
    return waiting.length === 2;
  });
  await holder.query('COMMIT');
  await holder.end();
  expect((await both).map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect((await seenBy(jana))?.windows).toHaveLength(1);
});

test('who may not pause a target plans nothing, and the window of another office is none of ours', async () => {
  expect((await plan(jana, minutes(60, 120))).status).toBe(403);
  const theirs = dmsOf((await plan(lena, minutes(60, 120))).body)?.windows[0]?.id ?? '';
  expect((await seenBy(jana))?.windows).toEqual([]);
  expect((await send(petra, 'DELETE', `${WINDOWS}/${theirs}`)).status).toBe(404);
  expect((await send(lena, 'DELETE', `targets/SPECIALIST_SYSTEM/windows/${theirs}`)).status).toBe(404);
  expect((await seenBy(lena))?.windows).toHaveLength(1);
  await app.look(`UPDATE target_window SET office_id = $1`, [HEIDELBERG]);
  expect((await send(jana, 'DELETE', `${WINDOWS}/${theirs}`)).status).toBe(403);
});
