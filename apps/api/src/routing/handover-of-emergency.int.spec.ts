import { randomUUID } from 'node:crypto';
import { command } from '../../test/commands.js';
import { anOffer, answerOffer, handOver, openHandoverOf, openIn, versionOf } from '../../test/handovers.js';
import { startTestOffice } from '../../test/test-office.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { until } from '../../test/until.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: Awaited<ReturnType<typeof office.startWorker>>;
let jana: TestPerson;
let lena: TestPerson;
beforeAll(async () => {
  office = await startTestOffice();
  worker = await office.startWorker();
  jana = await aPerson(office.app, { roles: ['INTAKE'] });
  lena = await aPerson(office.app, { roles: ['INTAKE'], office: RHEIN_NECKAR });
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

const caseIn = async (officeId: string, number: string) =>
  (
    await office.app.look<Record<string, string>>('SELECT * FROM case_file WHERE number = $1 AND office_id = $2', [
      number,
      officeId,
    ])
  )[0];

test('jurisdiction-05: an emergency from elsewhere acts first, alone and in bulk; then it goes, and is assessed and filed there', async () => {
  const number = await office.submit({
    '/account/id': randomUUID(),
    '/applicant/address': { postalCode: '14482', city: 'Potsdam' },
    '/urgency': { kind: 'detention', text: 'Abschiebehaft, Termin morgen' },
  });
  const found = await until('it is before people', async () => {
    const row = await caseIn(HEIDELBERG, number);
    return row?.stage === 'TRIAGE' && row;
  });
  expect(found).toMatchObject({ jurisdiction: 'SUSPECTED_OTHER', urgency: 'EMERGENCY_SUSPECTED' });
  const caseId = found.id ?? '';
  const version = await versionOf(office.app, caseId);

  expect((await handOver(jana, caseId, version)).body.code).toBe('immediate-measure-missing');
  const bulkId = randomUUID();
  const bulk = await jana.call('/api/v1/bulk', {
    method: 'POST',
    body: { id: bulkId, command: 'hand-over', input: anOffer(), items: [{ caseId, version }] },
  });
  expect(bulk.status).toBe(202);
  const outcome = await until('the bulk has come to the case', async () => {
    const [item] = await office.app.look<{ outcome: string | null }>(
      'SELECT outcome FROM bulk_item WHERE bulk_id = $1',
      [bulkId],
    );
    return item?.outcome;
  });
  expect(outcome).toBe('immediate-measure-missing');
  expect(await office.app.look('SELECT FROM handover WHERE case_number = $1', [number])).toEqual([]);

  const input = { refused: false, text: 'Haftgericht angerufen' };
  await command(jana, caseId, 'record-measure', { version, input });
  expect((await handOver(jana, caseId, await versionOf(office.app, caseId))).status).toBe(200);
  const handoverId = await openHandoverOf(office.app, number);
  await office.app.look(`UPDATE outbox SET due_at = now() WHERE type = 'handover-due'`);
  const offer = await until('the offer has left the house', async () => {
    const { items } = (await (await lena.call('/api/v1/handovers')).json()) as { items: { id: string }[] };
    return items.find(({ id }) => id === handoverId);
  });
  expect(offer).toMatchObject({
    emergency: { reason: 'DETENTION', measure: { refused: false, text: 'Haftgericht angerufen' } },
  });
  expect(await openIn(office.app, number)).toEqual([HEIDELBERG]);

  expect((await answerOffer(lena, handoverId, 'accept')).status).toBe(200);
  expect(await openIn(office.app, number)).toEqual([RHEIN_NECKAR]);
  const there = await until('the other office’s rules have looked', async () => {
    const row = await caseIn(RHEIN_NECKAR, number);
    return row?.stage === 'TRIAGE' && row;
  });
  expect(there).toMatchObject({ urgency: 'EMERGENCY_SUSPECTED', jurisdiction: 'SUSPECTED_OTHER' });
  await command(lena, there.id ?? '', 'confirm-jurisdiction', {
    version: Number(there.version),
    input: { verdict: 'OURS' },
  });
  await office.app.look(`UPDATE outbox SET due_at = now() WHERE office_id = $1`, [RHEIN_NECKAR]);
  const filed = await until('it is in the other office’s DMS', async () => {
    const jobs = await office.app.look<{ office_id: string; target: string; state: string }>(
      'SELECT j.* FROM import_job j JOIN case_file c ON (c.office_id, c.id) = (j.office_id, j.case_id) WHERE c.number = $1',
      [number],
    );
    const done = jobs.filter(({ state }) => state === 'SUCCEEDED');
    return done.length === 2 && { done, held: jobs.filter(({ office_id: owner }) => owner === HEIDELBERG) };
  });
  expect(new Set(filed.done.map(({ office_id: owner }) => owner))).toEqual(new Set([RHEIN_NECKAR]));
  expect(filed.held.map(({ state }) => state)).toEqual(['SUPERSEDED', 'SUPERSEDED']);
}, 120_000);
