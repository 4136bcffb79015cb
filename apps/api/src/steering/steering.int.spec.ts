import type { z } from 'zod';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import type { InboxPage } from '../inbox/inbox.dto.js';
import type { SteeringView } from './steering.dto.js';

type View = z.output<typeof SteeringView>;

let app: TestApp;
let manager: TestPerson;
let lead: TestPerson;
let caseworker: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  manager = await aPerson(app, { roles: ['OFFICE_MANAGER'] });
  lead = await aPerson(app, { roles: ['TEAM_LEAD'] });
  caseworker = await aPerson(app, { roles: ['CASEWORKER'] });
  await app.look('INSERT INTO team_member VALUES ($1, $2, $3)', [HEIDELBERG, teamId('STUDY'), caseworker.userId]);
});
afterAll(() => app.close());
beforeEach(() => app.look('TRUNCATE case_file, case_number CASCADE'));

const view = async (person = manager) => {
  const answer = await person.call('/api/v1/steering');
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as View;
};

/** How many rows somebody can page through behind a number. */
async function listed(person: TestPerson, filter: string): Promise<number> {
  let count = 0;
  let cursor = '';
  for (;;) {
    const answer = await person.call(`/api/v1/inbox?${filter}&limit=20${cursor && `&cursor=${cursor}`}`);
    if (answer.status !== 200) throw new Error(`${filter}: ${await answer.text()}`);
    const { rows, nextCursor } = (await answer.json()) as z.output<typeof InboxPage>;
    count += rows.length;
    if (nextCursor === null) return count;
    cursor = nextCursor;
  }
}

/** Every number of the page that has a list. */
function figuresOf({ total, teams, weeks }: View): { count: number; filter: string }[] {
  return [
    ...[total, ...teams].flatMap(({ open, untouched, overdue, emergencies, needsTransfer, oldest, ages }) => [
      ...[open, untouched, overdue, emergencies, needsTransfer, ...(oldest ? [oldest] : []), ...ages],
    ]),
    ...(weeks ?? []).flatMap(({ arrivals, decisions, finished }) =>
      [arrivals, decisions, finished].flatMap((flow) => (flow ? [flow.cases] : [])),
    ),
  ];
}

/** An office of many kinds of case, spread over half a year. */
async function fill(cases: number) {
  await app.look(`INSERT INTO case_number SELECT 'N' || n FROM generate_series(1, $1::int) n`, [cases]);
  await app.look(
    `INSERT INTO case_file (office_id, id, number, stage, team_id, waiting_for, wake_on, jurisdiction, urgency, protection,
       kind, service, family_name, given_names, folded_family_name, birth_date, received_at, last_event_at, touched_at,
       due_on, closed_at)
     SELECT $2, uuidv7(), 'N' || n, stage, CASE WHEN stage = 'ASSIGNED' THEN (ARRAY[$3, $4]::uuid[])[1 + n % 2] END,
       CASE WHEN n % 9 = 0 THEN 'SNOOZED' ELSE 'NONE' END, CASE WHEN n % 9 = 0 THEN current_date + 3 END,
       CASE WHEN n % 11 = 0 AND stage = 'TRIAGE' THEN 'HANDOVER_SENT' ELSE 'OURS' END,
       CASE WHEN n % 10 = 0 THEN 'EMERGENCY' WHEN n % 13 = 0 THEN 'EMERGENCY_SUSPECTED' ELSE 'NORMAL' END,
       CASE WHEN n % 8 = 0 THEN 'IDENTITY' ELSE 'NONE' END, 'APPLICATION', 'AT', 'A', 'B', 'a', '1990',
       now() - n * interval '31 hours', now(), CASE WHEN n % 3 = 0 THEN now() END, current_date - 5 + n % 11,
       CASE WHEN stage = 'CLOSED' THEN now() END
     FROM (SELECT n, (ARRAY['TRIAGE', 'ASSIGNED', 'CLOSED', 'ASSIGNED'])[1 + n % 4] AS stage
           FROM generate_series(1, $1::int) n) made`,
    [cases, HEIDELBERG, teamId('STUDY'), teamId('WORK')],
  );
  await app.look(`
    INSERT INTO submission (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin, service,
      received_at, captured_at, original, content, receipt)
    SELECT office_id, id, id, 'client', id::text, '', 'APPLICATION', 'ONLINE', 'AT', received_at, received_at, '', '{}', ''
    FROM case_file;
    INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state)
    SELECT office_id, id, id, 'DMS', 'FILES', CASE WHEN substr(number, 2)::int % 7 = 0 THEN 'NEEDS_ATTENTION' ELSE 'SUCCEEDED' END
    FROM case_file;
    INSERT INTO case_event (office_id, case_id, type, actor, at)
    SELECT office_id, id, 'submission-accepted', 'client:portal', received_at FROM case_file;
    INSERT INTO case_event (office_id, case_id, type, actor, at, data)
    SELECT office_id, id, t.type, 'user:x', received_at + interval '40 minutes', jsonb_build_object('commandId', id)
    FROM case_file, (VALUES ('case-routed'), ('note-added')) t (type);
    INSERT INTO case_event (office_id, case_id, type, actor, at, data)
    SELECT office_id, id, 'case-closed', 'user:x', now(), jsonb_build_object('commandId', uuidv7())
    FROM case_file WHERE stage = 'CLOSED';`);
}

test('dashboard-04: every number of the page is the length of its list, for manager, lead and caseworker', async () => {
  // Five who decide, so that the flow is shown.
  for (let at = 0; at < 3; at++) await aPerson(app, { roles: ['INTAKE'] });
  await fill(130);
  for (const person of [manager, lead, caseworker]) {
    const figures = figuresOf(await view(person));
    expect(figures.length).toBeGreaterThan(20);
    for (const { count, filter } of figures)
      expect({ filter, rows: await listed(person, filter) }).toEqual({ filter, rows: count });
  }
}, 120_000);

test('the teams and what no team has add up to the whole, and the ages to what is open', async () => {
  await fill(60);
  const { total, teams } = await view();
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  for (const name of ['open', 'untouched', 'overdue', 'emergencies', 'needsTransfer'] as const) {
    expect(total[name].count).toBeGreaterThan(0);
    expect(sum(teams.map((team) => team[name].count))).toBe(total[name].count);
  }
  for (const { open, ages } of [total, ...teams]) expect(sum(ages.map(({ count }) => count))).toBe(open.count);
});

test('an office without cases has noughts everywhere and no oldest', async () => {
  const empty = await view();
  expect(figuresOf(empty).every(({ count }) => count === 0)).toBe(true);
  expect(empty.total.oldest).toBeNull();
});

async function anEvent(type: string, { at, data }: { at: string; data: object }) {
  await app.look(
    `INSERT INTO case_event (office_id, case_id, type, actor, at, data) SELECT office_id, id, $1, 'user:x', $2, $3 FROM case_file`,
    [type, at, JSON.stringify(data)],
  );
}

const thisWeek = async () => {
  const week = (await view()).weeks?.at(-1);
  if (!week) throw new Error('no week');
  return week;
};

test('dashboard-04: of ten arrivals two are technical repeats, so eight are counted', async () => {
  await fill(1);
  await app.look('DELETE FROM case_event');
  for (let at = 0; at < 10; at++)
    await anEvent(at === 0 ? 'submission-accepted' : 'submission-attached', {
      at: new Date().toISOString(),
      data: at < 8 ? {} : { repeatOf: HEIDELBERG },
    });
  expect(await thisWeek()).toMatchObject({ arrivals: { count: 8, cases: { count: 1 } } });
});

test('dashboard-04: a case that is handed over and comes back arrives once, and lies here throughout', async () => {
  await fill(1);
  const before = await view();
  for (const type of ['handover-prepared', 'handover-sent', 'handover-returned'])
    await anEvent(type, { at: new Date().toISOString(), data: {} });
  const after = await view();
  expect(after.weeks?.map(({ arrivals }) => arrivals)).toEqual(before.weeks?.map(({ arrivals }) => arrivals));
  expect(after.total).toEqual(before.total);
});

test('a decision that is taken back on the same day is none; of an earlier day it stays in the history', async () => {
  await fill(1);
  await app.look('DELETE FROM case_event');
  const decided = async () => (await view()).weeks?.reduce((sum, { decisions }) => sum + (decisions?.count ?? 0), 0);
  await anEvent('case-routed', { at: '2000-01-01T00:00:00Z', data: {} });
  await anEvent('case-routed', { at: new Date(Date.now() - 2 * 86_400_000).toISOString(), data: { commandId: 'old' } });
  await anEvent('case-routed', { at: new Date().toISOString(), data: { commandId: 'new' } });
  expect(await decided()).toBe(2);
  await anEvent('decision-undone', { at: new Date().toISOString(), data: { commandId: 'new' } });
  await anEvent('decision-undone', { at: new Date().toISOString(), data: { commandId: 'old' } });
  expect(await decided()).toBe(1);
});

test('where fewer than five people decide, nobody sees how much they decide', async () => {
  await app.look(`UPDATE membership SET roles = '{DESK}' WHERE NOT roles && '{OFFICE_MANAGER,TEAM_LEAD,CASEWORKER}'`);
  await fill(3);
  const { weeks } = await view();
  expect(weeks?.some(({ decisions, finished }) => decisions !== null || finished !== null)).toBe(false);
});

test('a caseworker sees the own team only, an intake clerk nothing', async () => {
  await fill(40);
  const own = await view(caseworker);
  expect(own).toMatchObject({ scope: 'OWN_TEAMS', weeks: null, teams: [{ id: teamId('STUDY') }] });
  expect(own.total.open.count).toBe(own.teams[0]?.open.count);
  const clerk = await aPerson(app, { roles: ['INTAKE'] });
  expect((await clerk.call('/api/v1/steering')).status).toBe(403);
});

test('a table is saved as a spreadsheet reads it; a name that looks like a formula is a text', async () => {
  await app.look(`UPDATE team SET name = '=HYPERLINK("x";"y")' WHERE id = $1`, [teamId('STUDY')]);
  const answer = await manager.call('/api/v1/steering/csv/teams');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
  const text = bytes.toString();
  expect(text).toContain(`"'=HYPERLINK(""x"";""y"")";0;0;;0;0;0\r\n`);
  expect(answer.headers.get('content-disposition')).toContain('steuerung-teams.csv');
});
