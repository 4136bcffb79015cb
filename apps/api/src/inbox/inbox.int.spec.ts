import type { z } from 'zod';
import type { CaseStage } from '@einkanal/domain/case-file/case-file';
import { addDays, berlinDay } from '@einkanal/domain/time/working-day';
import { aStoredCase } from '../../test/stored-case.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, RHEIN_NECKAR, teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import type { InboxCounts, InboxPage } from './inbox.dto.js';

type Page = z.output<typeof InboxPage>;

let app: TestApp;
let clerk: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await aPerson(app, { roles: ['INTAKE'] });
});
afterAll(() => app.close());
beforeEach(() => app.look('TRUNCATE case_file, case_number CASCADE'));

type Given = { familyName?: string; stage?: CaseStage; receivedAt?: string; office?: string; protection?: string };

/** Puts a case straight into the database. */
const aCase = ({ protection = 'NONE', ...given }: Given = {}) =>
  aStoredCase(app, { ...given, columns: { protection } });

const page = async (query: string, person = clerk) => {
  const answer = await person.call(`/api/v1/inbox?${query}`);
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as Page;
};
const namesFor = async (search: string) =>
  (await page(`search=${encodeURIComponent(search)}`)).rows.map(({ familyName }) => familyName).toSorted();

test('the newest case stands on top, or the oldest, as the person likes it', async () => {
  const days = ['2026-11-20T09:00:00Z', '2026-11-24T09:00:00Z', '2026-11-22T09:00:00Z'];
  for (const receivedAt of days) await aCase({ receivedAt });
  const order = async (query: string) => (await page(query)).rows.map(({ receivedAt }) => receivedAt.slice(8, 10));
  expect(await order('order=newest')).toEqual(['24', '22', '20']);
  expect(await order('order=oldest')).toEqual(['20', '22', '24']);
});

test('the inbox shows what nobody has decided yet, the view of all cases the rest too', async () => {
  for (const stage of ['RECEIVED', 'TRIAGE', 'SECOND_LOOK', 'ASSIGNED', 'CLOSED'] as const) await aCase({ stage });
  expect((await page('view=inbox')).rows.map(({ stage }) => stage).toSorted()).toEqual(['RECEIVED', 'TRIAGE']);
  expect((await page('view=all')).rows).toHaveLength(5);
});

test('inbox-03: while cases leave and arrive between pages, every case that stayed appears exactly once', async () => {
  const stayed = new Set<string>();
  const leaving: string[] = [];
  for (let at = 0; at < 120; at++) {
    // Many with the same instant, to the microsecond, and some that differ in microseconds only.
    const receivedAt = at % 3 === 0 ? '2026-11-24T09:00:00.000001Z' : `2026-11-24T09:00:00.00000${at % 10}Z`;
    const { id } = await aCase({ receivedAt });
    if (at % 6 === 0) leaving.push(id);
    else stayed.add(id);
  }
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { rows, nextCursor }: Page = await page(`limit=25${cursor && `&cursor=${cursor}`}`);
    seen.push(...rows.map(({ id }) => id));
    await app.look(`UPDATE case_file SET stage = 'ASSIGNED', team_id = $2 WHERE id = $1`, [
      leaving.pop(),
      teamId('STUDY'),
    ]);
    await aCase({ receivedAt: '2026-11-25T09:00:00Z' });
    cursor = nextCursor;
  }
  expect(seen.length).toBe(new Set(seen).size);
  expect([...stayed].filter((id) => !seen.includes(id))).toEqual([]);
});

test.each(['not-a-cursor', '%00', Buffer.from('2026-11-24T09:00:00.000000Z x').toString('base64url')])(
  'the cursor %s, which no answer contained, is refused and not guessed at',
  async (cursor) => {
    expect((await clerk.call(`/api/v1/inbox?cursor=${encodeURIComponent(cursor)}`)).status).toBe(422);
  },
);

test('search-04: a case is found by its number however it is typed', async () => {
  await app.look(`INSERT INTO case_number VALUES ('EK-2026-4819-3755')`);
  const { id } = await aCase();
  await aCase();
  await app.look(`UPDATE case_file SET number = 'EK-2026-4819-3755' WHERE id = $1`, [id]);
  for (const search of ['EK-2026-4819-3755', 'ek 2026 48193755', '48193755', 'EK20264819375 5'])
    expect((await page(`search=${encodeURIComponent(search)}`)).rows.map((row) => row.id)).toEqual([id]);
});

test('search-02: Turkish names are found in every spelling, by their beginning', async () => {
  for (const familyName of ['Işık', 'İnci', 'ISPARTA', 'Müller', "d'Almeida-O’Brien"]) await aCase({ familyName });
  for (const search of ['ışık', 'isik', 'IŞIK', 'ISIK']) expect(await namesFor(search)).toEqual(['Işık']);
  for (const search of ['inci', 'İNCİ', 'INCI']) expect(await namesFor(search)).toEqual(['İnci']);
  for (const search of ['isp', 'ısparta']) expect(await namesFor(search)).toEqual(['ISPARTA']);
  for (const search of ['mueller', 'MÜL', 'mull']) expect(await namesFor(search)).toEqual(['Müller']);
  expect(await namesFor('d’almeida obrien')).toEqual(["d'Almeida-O’Brien"]);
  expect(await namesFor('Anna Müller')).toEqual(['Müller']);
});

test.each(['100%', '_', '%', '\\', '"Anna', "'; --", '(', '[æ', 'a*b', 'foo:bar', 'AND', '\u0000', '😀'])(
  'search-01: the text %j is literal and never an error',
  async (search) => {
    await aCase({ familyName: 'Müller' });
    expect(await namesFor(search)).toEqual([]);
  },
);

test('nothing of another office is in list, search or count', async () => {
  await aCase({ office: RHEIN_NECKAR, familyName: 'Fremd' });
  await aCase();
  expect((await page('view=all')).rows.map(({ familyName }) => familyName)).toEqual(['Yılmaz']);
  expect(await namesFor('Fremd')).toEqual([]);
  const counts = (await (await clerk.call('/api/v1/inbox/counts')).json()) as z.output<typeof InboxCounts>;
  expect(counts.inbox).toEqual({ count: 1, capped: false });
});

test('inbox-05: the count is what the person can page through', async () => {
  for (let at = 0; at < 7; at++) await aCase({ protection: at < 3 ? 'IDENTITY' : 'NONE' });
  for (const roles of [['INTAKE'], ['TEAM_LEAD']] as const) {
    const person = await aPerson(app, { roles });
    const counts = (await (await person.call('/api/v1/inbox/counts')).json()) as z.output<typeof InboxCounts>;
    expect((await page('', person)).rows).toHaveLength(counts.inbox.count);
  }
});

test('a long inbox is counted up to a thousand', async () => {
  await app.look(`INSERT INTO case_number SELECT 'N' || n FROM generate_series(1, 1002) n`);
  await app.look(
    `INSERT INTO case_file (office_id, id, number, stage, kind, service, family_name, given_names, folded_family_name,
       birth_date, received_at, last_event_at)
     SELECT $1, uuidv7(), 'N' || n, 'TRIAGE', 'OTHER', 'AT', 'A', 'B', 'a', '1990', now(), now()
     FROM generate_series(1, 1002) n`,
    [HEIDELBERG],
  );
  const counts = (await (await clerk.call('/api/v1/inbox/counts')).json()) as z.output<typeof InboxCounts>;
  expect(counts.inbox).toEqual({ count: 1_000, capped: true });
});

test('age is told in working days of the state, its holidays left out', async () => {
  const today = berlinDay(new Date());
  const workDays = [3, 10].map((days) => addDays(today, -days));
  await app.look(
    `INSERT INTO holiday (state, day, name) SELECT 'BW', $1::date - n, 'Feiertag' FROM generate_series(0, 400) n`,
    [today],
  );
  await app.look('DELETE FROM holiday WHERE day = ANY ($1::date[])', [workDays]);
  await aCase({ receivedAt: new Date(Date.now() - 20 * 86_400_000).toISOString() });
  const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());
  const fresh = await startTestApp({ DATABASE_URL: app.environment.DATABASE_URL });
  try {
    const answer = await fetch(`${fresh.url}/api/v1/inbox`, { headers: { cookie: clerk.cookie } });
    const { rows } = (await answer.json()) as Page;
    expect(rows[0]?.ageWorkingDays).toBe(workDays.filter((day) => !isWeekend(day)).length);
  } finally {
    await fresh.close();
  }
});

test('the desk does not list cases, but finds the one of the person who stands there', async () => {
  const desk = await aPerson(app, { roles: ['DESK'] });
  await aCase({ familyName: 'Demirağ' });
  expect((await desk.call('/api/v1/inbox')).status).toBe(403);
  expect((await desk.call('/api/v1/inbox?search=De')).status).toBe(403);
  expect((await page('search=Demirag', desk)).rows).toHaveLength(1);
});

test('an auditor lists cases with a reason, which stays in the audit', async () => {
  const auditor = await aPerson(app, { roles: ['AUDITOR'] });
  await aCase();
  expect((await auditor.call('/api/v1/inbox')).status).toBe(403);
  const answer = await auditor.call('/api/v1/inbox', { headers: { 'x-reason': 'Stichprobe 4/26' } });
  expect(answer.status).toBe(200);
  expect(
    await app.look(`SELECT details->>'reason' AS reason FROM audit_event WHERE actor = $1`, [`user:${auditor.userId}`]),
  ).toEqual([{ reason: 'Stichprobe 4/26' }]);
});
