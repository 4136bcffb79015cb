import pg from 'pg';
import { CASE_VIEWS, type CaseFilter } from '@einkanal/domain/inbox/case-filter';
import { aDatabase } from '../../test/test-database.js';
import { HEIDELBERG, RHEIN_NECKAR, teamId, testOfficesSql } from '../../test/test-offices.js';
import { casesSql, countViews, type CasePage } from './case-list.query.js';
import { countRefusals, findFacts } from './inbox.query.js';

const CASES = 100_000;
const TEAM = teamId('STUDY');
const SOMEONE = '01990000-0000-7000-8000-00000000abcd';
const FILLING_MS = 180_000;

let database: Awaited<ReturnType<typeof aDatabase>>;
let office: pg.Client;
beforeAll(async () => {
  database = await aDatabase();
  await database.look(testOfficesSql);
  await database.look(`INSERT INTO app_user (id, issuer, subject, display_name) VALUES ($1, 'test', '', '')`, [
    SOMEONE,
  ]);
  await database.look(`INSERT INTO case_number SELECT 'N' || n FROM generate_series(1, $1::int) n`, [CASES]);
  // One in twenty belongs to the other office; a quarter is undecided, an eighth with a team, the rest done.
  await database.look(
    `INSERT INTO case_file (office_id, id, number, stage, team_id, second_look_by, waiting_for, jurisdiction, urgency,
       urgency_value, kind, service, family_name, given_names, folded_family_name, birth_date, received_at,
       last_event_at, closed_at)
     SELECT CASE WHEN n % 20 = 0 THEN $2::uuid ELSE $3::uuid END, gen_random_uuid(), 'N' || n, stage,
       CASE WHEN stage = 'ASSIGNED' THEN $4::uuid END, CASE WHEN stage = 'SECOND_LOOK' THEN $5::uuid END,
       CASE WHEN n % 300 = 1 THEN 'THIRD_PARTY' ELSE 'NONE' END,
       CASE WHEN n % 401 = 0 THEN 'SUSPECTED_OTHER' ELSE 'OURS' END,
       CASE WHEN n % 501 = 0 THEN 'EMERGENCY' ELSE 'NORMAL' END, n % 7 * 20, 'APPLICATION', 'AT', 'name', 'given',
       md5(n::text), to_char(date '1950-01-01' + n % 20000, 'YYYY-MM-DD'), now() - n * interval '1 minute', now(),
       CASE WHEN stage = 'CLOSED' THEN now() END
     FROM (SELECT n, CASE WHEN n % 4 = 0 THEN 'TRIAGE' WHEN n % 8 = 1 THEN 'ASSIGNED' WHEN n % 200 = 2 THEN 'SECOND_LOOK'
             ELSE 'CLOSED' END AS stage FROM generate_series(1, $1::int) n) made`,
    [CASES, RHEIN_NECKAR, HEIDELBERG, TEAM, SOMEONE],
  );
  await database.look(`
    INSERT INTO submission (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin, service,
      received_at, captured_at, original, content, receipt)
    SELECT office_id, id, id, 'client', id::text, '', 'APPLICATION', 'ONLINE', 'AT', received_at, received_at, '', '{}', ''
    FROM case_file ORDER BY received_at DESC LIMIT 20000;
    INSERT INTO document (office_id, id, submission_id, case_id, position, part, file_name, media_type, size_bytes, sha512,
      file_key, scan_status)
    SELECT office_id, id, id, id, 0, 'file-1', 'Pass.pdf', 'application/pdf', 1, '', id::text, 'CLEAN' FROM submission;
    INSERT INTO message (office_id, message_id, type, way, sender, reader, written_at, received_at, body, file_key,
      size_bytes, sha512, case_id, submission_id)
    SELECT office_id, id, '130101', 'GATEWAY', 'portal', 'office', received_at, received_at, '{}', id::text, 1, '', id, id
    FROM submission;
    INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state)
    SELECT office_id, id, id, 'DMS', 'FILES', CASE WHEN random() < 0.001 THEN 'NEEDS_ATTENTION' ELSE 'SUCCEEDED' END
    FROM submission;
    INSERT INTO case_event (office_id, case_id, type, actor)
    SELECT office_id, case_id, 'submission-accepted', 'client:portal' FROM submission;
    INSERT INTO handover (from_office, to_office, to_name, case_id, case_number, state, basis, paragraph, reason,
      with_notes, package, prepared_at, prepared_by, sent_at, answered_at)
    SELECT office_id, CASE WHEN office_id = '${HEIDELBERG}' THEN '${RHEIN_NECKAR}' ELSE '${HEIDELBERG}' END::uuid, 'name',
      id, number, 'ACCEPTED', 'STATUTORY', '§', 'reason', true, '{}', received_at, '${SOMEONE}', received_at, received_at
    FROM case_file ORDER BY received_at DESC LIMIT 20000;
    INSERT INTO refusal (office_id, at, client_id, digest, status, faults, sealed_until)
    SELECT office_id, received_at, 'client', '', 422, '[]', received_at FROM case_file LIMIT 5000;
    ANALYZE`);
  office = new pg.Client({ connectionString: database.url('einkanal_app') });
  await office.connect();
  await office.query(`SELECT set_config('app.office_id', $1, false)`, [HEIDELBERG]);
}, FILLING_MS);
afterAll(async () => {
  await office.end();
  await database.drop();
});

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
};

/** What a statement does as the application's role, judged by the pages that it touches: they do not wobble as times do. */
async function planOf(sql: string, values: unknown[]) {
  const { rows } = await office.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
    values,
  );
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('no plan');
  const nodes = (node: Plan): string[] => [nameOf(node), ...(node.Plans ?? []).flatMap(nodes)];
  return { nodes: nodes(plan), pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
}

// Of a few teams and people reading all is the shortest way.
const FEW = ['team', 'app_user', 'lease'];
function nameOf({ 'Node Type': type, 'Relation Name': table = '' }: Plan): string {
  return FEW.includes(table) ? `${type} of few` : type;
}

/** A connection that remembers the plan of every statement that goes through it. */
function anObserved() {
  const plans: Awaited<ReturnType<typeof planOf>>[] = [];
  const query = async <Rows>(sql: string, values: unknown[] = []) => {
    plans.push(await planOf(sql, values));
    return (await office.query(sql, values)).rows as Rows;
  };
  return { query, plans };
}

const someone = { userId: SOMEONE, today: '2026-11-25', holidays: new Set<string>(), findsProtected: false };
const page = ({ view = 'inbox', ...filter }: Partial<CaseFilter>, asked: Partial<CasePage> = {}) =>
  casesSql({ view, ...filter }, someone, { order: 'newest', after: null, limit: 51, ...asked });

const middle = { at: new Date(Date.now() - 50_000 * 60_000).toISOString().replace('Z', '000Z'), id: HEIDELBERG };

test.each<[string, Partial<CaseFilter>, Partial<CasePage>]>([
  ['the newest of the inbox', {}, {}],
  ['the oldest of the inbox', {}, { order: 'oldest' }],
  ['the most urgent of the inbox', {}, { order: 'urgency' }],
  ['a page in the middle of the inbox', {}, { after: middle }],
  ['a page in the middle of the inbox by urgency', {}, { order: 'urgency', after: { ...middle, rank: 60 } }],
  ['every open case', { view: 'open' }, { order: 'oldest' }],
  ['emergencies', { view: 'emergencies' }, { order: 'urgency' }],
  ['what may belong elsewhere', { view: 'jurisdiction' }, {}],
  ['second looks', { view: 'second-look' }, {}],
  ['what is followed up', { view: 'follow-up' }, {}],
  ['what needs attention', { view: 'attention' }, {}],
  ['one’s own cases', { view: 'mine' }, {}],
  ['a team’s cases', { view: 'team', team: TEAM }, {}],
  ['a team’s cases of an age', { view: 'open', team: TEAM, age: '16-20' }, {}],
  ['all cases', { view: 'all' }, {}],
  ['a page in the middle of all cases, oldest first', { view: 'all' }, { order: 'oldest', after: middle }],
  ['a number', { view: 'all', search: 'EK-2026-4819-3755' }, {}],
  ['the beginning of a name', { view: 'all', search: 'abc' }, {}],
  ['a name with another word', { view: 'all', search: 'abc fed' }, {}],
])('of 100,000 cases %s is found by an index, in few pages', async (_what, filter, asked) => {
  const { sql, values } = page(filter, asked);
  const { nodes, pages } = await planOf(sql, values);
  expect(nodes).not.toContain('Seq Scan');
  expect(pages).toBeLessThan(300);
});

test('what the list tells beside the cases is read for the cases of the page only', async () => {
  const { sql, values } = page({});
  const ids = (await office.query<{ id: string }>(sql, values)).rows.map(({ id }) => id);
  const observed = anObserved();
  await findFacts(observed, ids, new Date());
  expect(observed.plans.flatMap(({ nodes }) => nodes)).not.toContain('Seq Scan');
  for (const { pages } of observed.plans) expect(pages).toBeLessThan(51 * 20);
});

test('what the navigation counts is read up to its limit', async () => {
  const observed = anObserved();
  await countViews(observed, CASE_VIEWS, someone, 1_000);
  await countRefusals(observed, 1_000);
  // Where a quarter of all rows counts, reading the table up to the limit is the shortest way.
  for (const { pages } of observed.plans) expect(pages).toBeLessThan(3_500);
});
