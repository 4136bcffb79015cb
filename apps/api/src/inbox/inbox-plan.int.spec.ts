import pg from 'pg';
import { aDatabase } from '../../test/test-database.js';
import { HEIDELBERG, RHEIN_NECKAR, testOfficesSql } from '../../test/test-offices.js';
import { casesSql, type InboxFilter } from './inbox.query.js';

const CASES = 100_000;

let database: Awaited<ReturnType<typeof aDatabase>>;
let office: pg.Client;
beforeAll(async () => {
  database = await aDatabase();
  await database.look(testOfficesSql);
  await database.look(`INSERT INTO case_number SELECT 'N' || n FROM generate_series(1, $1::int) n`, [CASES]);
  // One in twenty belongs to the other office; three in four are decided.
  await database.look(
    `INSERT INTO case_file (office_id, id, number, stage, kind, service, family_name, given_names, folded_family_name,
       birth_date, received_at, last_event_at)
     SELECT CASE WHEN n % 20 = 0 THEN $2::uuid ELSE $3::uuid END, gen_random_uuid(), 'N' || n,
       CASE WHEN n % 4 = 0 THEN 'TRIAGE' ELSE 'CLOSED' END, 'APPLICATION', 'AT', 'name', 'given', md5(n::text),
       '1990', now() - n * interval '1 minute', now()
     FROM generate_series(1, $1::int) n`,
    [CASES, RHEIN_NECKAR, HEIDELBERG],
  );
  await database.look('ANALYZE case_file');
  office = new pg.Client({ connectionString: database.url('einkanal_app') });
  await office.connect();
  await office.query(`SELECT set_config('app.office_id', $1, false)`, [HEIDELBERG]);
});
afterAll(async () => {
  await office.end();
  await database.drop();
});

type Plan = { 'Node Type': string; 'Shared Hit Blocks': number; 'Shared Read Blocks': number; Plans?: Plan[] };

/** The plan as the application's role gets it, judged by the pages that it touches: they do not wobble as times do. */
async function planOf(filter: Partial<InboxFilter>) {
  const { sql, values } = casesSql({
    view: 'inbox',
    order: 'newest',
    term: null,
    findsProtected: false,
    after: null,
    limit: 51,
    ...filter,
  });
  const { rows } = await office.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
    values,
  );
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('no plan');
  const nodes = (node: Plan): string[] => [node['Node Type'], ...(node.Plans ?? []).flatMap(nodes)];
  return { nodes: nodes(plan), pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
}

const middle = { at: new Date(Date.now() - 50_000 * 60_000).toISOString().replace('Z', '000Z'), id: HEIDELBERG };

test.each<[string, Partial<InboxFilter>]>([
  ['the newest of the inbox', {}],
  ['the oldest of the inbox', { order: 'oldest' }],
  ['a page in the middle of the inbox', { after: middle }],
  ['all cases', { view: 'all' }],
  ['a page in the middle of all cases, oldest first', { view: 'all', order: 'oldest', after: middle }],
  ['a number', { view: 'all', term: { kind: 'number', numbers: ['N77777', 'N1'] } }],
  ['the beginning of a name', { view: 'all', term: { kind: 'name', prefix: 'abc', names: [] } }],
  ['a name with another word', { view: 'all', term: { kind: 'name', prefix: 'abcdef', names: ['abc', 'fed'] } }],
])('of 100,000 cases %s is found by an index, in few pages', async (_what, filter) => {
  const { nodes, pages } = await planOf(filter);
  expect(nodes).not.toContain('Seq Scan');
  expect(pages).toBeLessThan(300);
});
