import { randomUUID } from 'node:crypto';
import pg from 'pg';
import * as given from '../../test/handovers.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aSubmittedCase } from '../../test/test-case.js';
import { HEIDELBERG, MANNHEIM, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let raw: pg.Client;
let jana: TestPerson;
let lena: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  raw = new pg.Client({ connectionString: app.database.url('einkanal_app') });
  await raw.connect();
  jana = await aPerson(app, { roles: ['INTAKE'] });
  lena = await aPerson(app, { roles: ['INTAKE'], office: RHEIN_NECKAR });
});
afterAll(async () => {
  await raw.end();
  await app.close();
});

async function anOffer(): Promise<{ number: string; caseId: string; handoverId: string }> {
  const { caseId, number } = await aSubmittedCase(app);
  await app.look(`UPDATE case_file SET stage = 'TRIAGE' WHERE id = $1`, [caseId]);
  await given.handOver(jana, caseId, 1);
  return { caseId, number, handoverId: await given.openHandoverOf(app, number) };
}

/** Raw SQL as the application's role in the name of an office, taken back. @returns its rows, or the code of the refusal */
async function as(office: string, sql: string, values: unknown[] = []): Promise<unknown[] | string> {
  await raw.query('BEGIN');
  try {
    await raw.query(`SELECT set_config('app.office_id', $1, true)`, [office]);
    const { rows, rowCount } = await raw.query<Record<string, unknown>>(sql, values);
    return rows.length > 0 ? rows : Array.from({ length: rowCount ?? 0 }, () => ({}));
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await raw.query('ROLLBACK');
  }
}
const REFUSED = '42501';

test('what is prepared the sender alone sees, what is sent both see, a third office never sees any of it', async () => {
  const { handoverId } = await anOffer();
  const seenBy = async () => {
    const counts: number[] = [];
    for (const office of [HEIDELBERG, RHEIN_NECKAR, MANNHEIM])
      counts.push((await as(office, 'SELECT id FROM handover WHERE id = $1', [handoverId])).length);
    return counts;
  };
  expect(await seenBy()).toEqual([1, 0, 0]);
  await given.sendPrepared(app);
  expect(await seenBy()).toEqual([1, 1, 0]);
});

test('the receiver changes an offer by its two acts alone, and cannot make one in the name of another office', async () => {
  const { handoverId, caseId, number } = await anOffer();
  await given.sendPrepared(app);
  for (const sql of [
    `UPDATE handover SET state = 'ACCEPTED', answered_at = now() WHERE id = '${handoverId}'`,
    `DELETE FROM handover WHERE id = '${handoverId}'`,
  ])
    expect(await as(RHEIN_NECKAR, sql)).toEqual([]);
  const forged = `INSERT INTO handover (from_office, to_office, to_name, case_id, case_number, state, basis, paragraph,
      reason, with_notes, package, prepared_at, prepared_by, sent_at)
    VALUES ($1, $2, 'x', $3, $4, 'SENT', 'STATUTORY', 'x', 'x', false, '{}', now(), $5, now())`;
  expect(await as(RHEIN_NECKAR, forged, [HEIDELBERG, RHEIN_NECKAR, caseId, number, lena.userId])).toBe(REFUSED);
});

test.each([
  ['the sender', HEIDELBERG],
  ['a third office', MANNHEIM],
  ['nobody’s office', ''],
])('%s can neither accept nor return what was sent to another', async (_who, office) => {
  const { handoverId, number } = await anOffer();
  await given.sendPrepared(app);
  const ids = [handoverId, randomUUID(), randomUUID(), jana.userId];
  expect(
    await as(office, 'SELECT outcome FROM accept_handover($1, $2, $3, $4, now(), NULL, now(), now())', ids),
  ).toEqual([{ outcome: 'not-found' }]);
  expect(
    await as(office, `SELECT outcome FROM return_handover($1, 'x', $2, $3, now(), NULL)`, [
      handoverId,
      ...ids.slice(2),
    ]),
  ).toEqual([{ outcome: 'not-found' }]);
  expect(await given.openIn(app, number)).toEqual([HEIDELBERG]);
});

test('what has not left the house is accepted by nobody', async () => {
  const { handoverId } = await anOffer();
  expect((await given.answerOffer(lena, handoverId, 'accept')).status).toBe(404);
});

test('after it both offices have their own rows, and raw SQL of neither reads those of the other', async () => {
  const { number, handoverId } = await anOffer();
  await given.sendPrepared(app);
  await given.answerOffer(lena, handoverId, 'accept');
  const [own] = await app.look<{ id: string }>('SELECT id FROM case_file WHERE number = $1 AND office_id = $2', [
    number,
    RHEIN_NECKAR,
  ]);
  for (const [office, other] of [
    [HEIDELBERG, RHEIN_NECKAR],
    [RHEIN_NECKAR, HEIDELBERG],
  ] as const) {
    expect(await as(office, 'SELECT office_id FROM case_file WHERE number = $1', [number])).toEqual([
      { office_id: office },
    ]);
    for (const table of ['submission', 'document', 'case_event', 'note', 'import_job', 'case_task', 'outbox'])
      expect(await as(office, `SELECT FROM ${table} WHERE office_id = $1`, [other])).toEqual([]);
  }
  expect(await as(MANNHEIM, 'SELECT FROM case_file WHERE number = $1', [number])).toEqual([]);
  expect((await jana.call(`/api/v1/cases/${own?.id}`)).status).toBe(404);
});
