import pg from 'pg';
import { fillTables, readTables, type Table } from '../test/catalogue.js';
import { aDatabase } from '../test/test-database.js';
import { HEIDELBERG, RHEIN_NECKAR, testOfficesSql } from '../test/test-offices.js';

/** What belongs to no office. A table that is neither here nor under row-level security fails. */
const WITHOUT_OFFICE =
  'app_user case_number code_list code_list_version holiday machine_client membership migrations office session token_pack'.split(
    ' ',
  );
/** What two offices share, with a policy of its own and tests of its own. */
const BETWEEN_OFFICES = ['handover'];
/** The policies beside `tenant`, by role. */
const OTHER_POLICIES = [
  'document: lookup for SELECT to einkanal_lookup',
  'handover: receiver for SELECT to einkanal_app',
  'handover: sender for ALL to einkanal_app',
  'import_job: relay for ALL to einkanal_relay',
  'message: lookup for SELECT to einkanal_lookup',
  'message_file: lookup for SELECT to einkanal_lookup',
  'outbox: relay for ALL to einkanal_relay',
  'submission: lookup for SELECT to einkanal_lookup',
  'target_system: relay for SELECT to einkanal_relay',
  'target_window: relay for SELECT to einkanal_relay',
];
/** The tables that a handover between two offices touches. */
const HANDED_OVER = 'case_event case_file case_task document handover import_job lease note outbox submission'.split(
  ' ',
);
/** The functions that see more than their caller, by owner: each answers one question, or does the one act of its name. */
const DEFINERS = {
  'accept_handover(uuid,uuid,uuid,uuid,timestamp with time zone,date,timestamp with time zone,timestamp with time zone)':
    'einkanal_handover',
  'known_file_keys(text[])': 'einkanal_lookup',
  'office_of_submission(uuid,text)': 'einkanal_lookup',
  'return_handover(uuid,text,uuid,uuid,timestamp with time zone,date)': 'einkanal_handover',
};
/** All that the relay may touch, column by column. */
const RELAY_RIGHTS = {
  import_job:
    'SELECT case_id,created_at,handed_on_at,id,last_handed_on_at,lease_until,next_attempt_at,office_id,purpose,state,target; UPDATE handed_on_at,last_handed_on_at',
  office: 'SELECT all',
  outbox: 'SELECT all; UPDATE due_at; DELETE',
  target_system: 'SELECT down_since,id,kind,max_in_flight,max_per_minute,office_id,paused_at,probe_at',
  target_window: 'SELECT begins_at,ends_at,kind,office_id',
};

let database: Awaited<ReturnType<typeof aDatabase>>;
let tables: Table[];
let tenants: Table[];
let app: pg.Client;
beforeAll(async () => {
  database = await aDatabase();
  await database.look(testOfficesSql);
  tables = await readTables(database.look);
  tenants = tables.filter(({ name }) => ![...WITHOUT_OFFICE, ...BETWEEN_OFFICES].includes(name));
  for (const office of [HEIDELBERG, RHEIN_NECKAR]) await fillTables(database.look, tenantsAndParents(), office);
  app = new pg.Client({ connectionString: database.url('einkanal_app') });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

/** They belong to no office, but a case needs a number and a decision somebody who takes it. */
const PARENTS = ['app_user', 'case_number'];

function tenantsAndParents(): Table[] {
  return tables.filter(({ name }) => PARENTS.includes(name) || tenants.some((tenant) => tenant.name === name));
}

type Outcome = { rows: number } | { error: string };

/** Runs raw SQL as the application's role in the name of an office, and takes it back. */
async function as(office: string | null, sql: string, values: unknown[] = []): Promise<Outcome> {
  await app.query('BEGIN');
  try {
    await app.query(`SELECT set_config('app.office_id', $1, true)`, [office ?? '']);
    const { rowCount } = await app.query(sql, values);
    return { rows: rowCount ?? 0 };
  } catch (error) {
    return { error: (error as { code: string }).code };
  } finally {
    await app.query('ROLLBACK');
  }
}

/** Row-level security or a missing right; never another reason that would only look like one. */
const REFUSED = { error: '42501' };
const nothing = [{ rows: 0 }, REFUSED];

test('every table belongs to no office by name, or is under forced row-level security', () => {
  expect(
    tables.filter(({ name, isForced }) => isForced === WITHOUT_OFFICE.includes(name)).map(({ name }) => name),
  ).toEqual([]);
  expect(WITHOUT_OFFICE.filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
  expect(tenants.length).toBeGreaterThan(10);
});

test('there is no other place for tables than the product’s own and the queue’s', async () => {
  const schemas = await database.look<{ name: string }>(
    `SELECT DISTINCT relnamespace::regnamespace::text AS name FROM pg_class
     WHERE relkind IN ('r', 'p') AND relnamespace::regnamespace::text !~ '^(pg_|information_schema$)' ORDER BY 1`,
  );
  expect(schemas.map(({ name }) => name)).toEqual(['jobs', 'public']);
});

test('every key of what belongs to an office begins with the office, and so does every reference to it', () => {
  const names = tenants.map(({ name }) => name);
  const faults = tenants.flatMap(({ name, primaryKey, foreignKeys }) => [
    ...(primaryKey[0] === 'office_id' ? [] : [`${name}: primary key ${primaryKey.join()}`]),
    ...foreignKeys
      .filter((key) => names.includes(key.table))
      .filter((key) => key.columns[0] !== 'office_id' || key.tableColumns[0] !== 'office_id')
      .map((key) => `${name}: ${key.columns.join()} → ${key.table}`),
    ...(foreignKeys.some((key) => key.columns[0] === 'office_id') ? [] : [`${name}: an office that nobody checks`]),
  ]);
  expect(faults).toEqual([]);
});

test('every such table has the one policy for the application, and no other that is not listed', async () => {
  const policies = await database.look<{
    table: string;
    name: string;
    cmd: string;
    roles: string;
    using: string;
    check: string;
  }>(
    `SELECT tablename AS table, policyname AS name, cmd, array_to_string(roles, ',') AS roles, qual AS using,
       with_check AS check FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2`,
  );
  const own = policies.filter(({ name }) => name === 'tenant');
  expect(own.map(({ table }) => table)).toEqual(tenants.map(({ name }) => name));
  const [first] = own;
  expect(first?.using).toContain('app.office_id');
  for (const { cmd, roles, using, check } of own)
    expect([cmd, roles, using, check]).toEqual(['ALL', 'einkanal_app', first?.using, first?.using]);
  const others = policies.filter(({ name }) => name !== 'tenant');
  expect(others.map(({ table, name, cmd, roles }) => `${table}: ${name} for ${cmd} to ${roles}`)).toEqual(
    [...OTHER_POLICIES, ...HANDED_OVER.map((table) => `${table}: handover for ALL to einkanal_handover`)].toSorted(),
  );
});

test('an office sees its own row in every table, or this test would prove nothing', async () => {
  for (const { name } of tenants) {
    const { rows } = (await as(HEIDELBERG, `SELECT FROM ${name}`)) as { rows: number };
    expect([name, rows > 0]).toEqual([name, true]);
  }
});

test.each([
  ['in the name of another office', HEIDELBERG],
  ['in the name of no office', null],
])('%s, raw SQL neither reads, writes, changes nor deletes a row of an office, in any table', async (_what, office) => {
  for (const { name, columns } of tenants) {
    const foreign = `${name} WHERE office_id = '${RHEIN_NECKAR}'`;
    const written = columns.filter((column) => !column.generated).map((column) => column.name);
    const [row] = await database.look<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${foreign.replace(name, `${name} t`)}`,
    );
    const insert = `INSERT INTO ${name} (${written.join()}) SELECT ${written.join()} FROM jsonb_populate_record(NULL::${name}, $1)`;
    const copy = JSON.stringify({ ...(JSON.parse(row?.row ?? '{}') as object), id: crypto.randomUUID() });
    const outcomes = {
      read: await as(office, `SELECT FROM ${foreign}`),
      write: await as(office, insert, [copy]),
      change: await as(office, `UPDATE ${name} SET office_id = office_id WHERE office_id = '${RHEIN_NECKAR}'`),
      give: await as(office, `UPDATE ${name} SET office_id = '${RHEIN_NECKAR}'`),
      delete: await as(office, `DELETE FROM ${foreign}`),
    };
    expect([name, outcomes.read, outcomes.write]).toEqual([name, { rows: 0 }, REFUSED]);
    expect(nothing).toContainEqual(outcomes.change);
    expect(nothing).toContainEqual(outcomes.delete);
    // Without an office there is no row to give away.
    expect(office === null ? nothing : [REFUSED]).toContainEqual(outcomes.give);
  }
});

test('nobody but the roles of the product has a right, and no view steps around the policies', async () => {
  const strangers = await database.look(
    `SELECT c.relname, coalesce(r.rolname, 'PUBLIC') AS role FROM pg_class c, aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
     WHERE c.relnamespace = 'public'::regnamespace
       AND coalesce(r.rolname, 'PUBLIC') NOT IN ('einkanal_owner', 'einkanal_app', 'einkanal_relay', 'einkanal_lookup',
         'einkanal_handover')`,
  );
  expect(strangers).toEqual([]);
  expect(
    await database.look(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')`,
    ),
  ).toEqual([]);
});

test('the relay touches ids, states and times, and nothing of what was sent', async () => {
  const rights = await database.look<{ table: string; rights: string }>(
    `WITH granted AS (
       SELECT c.relname AS table, x.privilege_type AS right, 'all' AS columns FROM pg_class c, aclexplode(c.relacl) x
       WHERE x.grantee = 'einkanal_relay'::regrole AND c.relnamespace = 'public'::regnamespace
       UNION ALL
       SELECT c.relname, x.privilege_type, string_agg(a.attname, ',' ORDER BY a.attname COLLATE "C")
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) x
       WHERE x.grantee = 'einkanal_relay'::regrole AND c.relnamespace = 'public'::regnamespace GROUP BY 1, 2)
     SELECT "table", string_agg("right" || CASE "right" WHEN 'DELETE' THEN '' ELSE ' ' || columns END, '; '
       ORDER BY array_position('{SELECT,UPDATE,DELETE}', "right")) AS rights FROM granted GROUP BY 1 ORDER BY 1`,
  );
  const sorted = (text: string) =>
    text.split('; ').map((right) => right.replace(/(\S+),(\S+)$/, (list) => list.split(',').toSorted().join()));
  expect(Object.fromEntries(rights.map((row) => [row.table, sorted(row.rights)]))).toEqual(
    Object.fromEntries(Object.entries(RELAY_RIGHTS).map(([table, list]) => [table, sorted(list)])),
  );
});

test('the functions that see across offices are these, with an owner who cannot sign in and a fixed search path', async () => {
  const definers = await database.look<{
    name: string;
    owner: string;
    login: boolean;
    config: string[];
    open: boolean;
  }>(
    `SELECT p.oid::regprocedure::text AS name, r.rolname AS owner, r.rolcanlogin AS login, p.proconfig AS config,
       has_function_privilege('public', p.oid, 'EXECUTE') AS open
     FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
     WHERE p.prosecdef AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) ORDER BY 1`,
  );
  expect(Object.fromEntries(definers.map(({ name, owner }) => [name, owner]))).toEqual(DEFINERS);
  for (const { login, config, open } of definers)
    expect([login, config, open]).toEqual([false, ['search_path=public, pg_temp'], false]);
});

test('what the application looks up before it knows the office tells an office or nothing', async () => {
  const [submission] = await database.look<{ id: string; client_id: string }>(
    `SELECT id, client_id FROM submission WHERE office_id = $1`,
    [RHEIN_NECKAR],
  );
  const ask = async (id: string, client: string) =>
    (await app.query<{ office: string | null }>('SELECT office_of_submission($1, $2) AS office', [id, client])).rows;
  const { id = '', client_id: client = '' } = submission ?? {};
  expect(await ask(id, client)).toEqual([{ office: RHEIN_NECKAR }]);
  expect(await ask(id, 'another-client')).toEqual([{ office: null }]);
  expect(await ask(crypto.randomUUID(), client)).toEqual([{ office: null }]);
});
