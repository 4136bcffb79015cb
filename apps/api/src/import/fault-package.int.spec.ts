import { randomUUID } from 'node:crypto';
import { leavesOf } from '@einkanal/domain/import/mapping/leaves';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import { command } from '../../test/commands.js';
import { startTestOffice } from '../../test/test-office.js';
import { aPerson } from '../../test/test-person.js';
import { PASSPORT_NUMBER } from '../../test/test-transfer.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: Awaited<ReturnType<typeof office.startWorker>>;
beforeAll(async () => {
  office = await startTestOffice();
  worker = await office.startWorker();
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

type FaultPackage = {
  versions: { product: string; adapter: string; mapping: string };
  faults: { code: string; pointer: string; text: object }[];
  steps: { name: string; outcome: string }[];
  corrections: object[];
  message: { application: Record<string, unknown>; fields: { place: string; pointer: string; value: object }[] };
} & Record<string, unknown>;

/** What stands in every application, and in this product’s own words. */
const NO_SECRET = new Set(['1', 'APPLICATION', 'attachment', 'true', 'false']);

test('the package for the vendor tells ids, versions, steps and structure, and no value of the application', async () => {
  const jana = await aPerson(office.app, { roles: ['INTAKE'] });
  const admin = await aPerson(office.app, { roles: ['ADMIN'] });
  const patch = {
    [PASSPORT_NUMBER]: 'C01X0006H9',
    '/Anna Yılmaz': 'Schwester',
    '/applicant/address/careOf': 'Özdemir',
  };
  const number = await office.submit(patch);
  const { id } = await office.untilJob(number, 'SPECIALIST_SYSTEM', 'NEEDS_ATTENTION', 60_000);
  const [stored] = await office.app.look<{ caseId: string; content: SubmissionContent }>(
    'SELECT s.case_id AS "caseId", s.content FROM submission s JOIN import_job j ON j.submission_id = s.id WHERE j.id = $1',
    [id],
  );
  const value = 'C01X0007J';
  const input = { jobId: id, corrections: [{ pointer: PASSPORT_NUMBER, value }], reason: 'Frau Demirağ hat angerufen' };
  const commandId = randomUUID();
  await command(jana, stored!.caseId, 'repair-transfer', { version: 1, input, commandId });

  const answer = await admin.call(`/api/v1/transfers/${id}/fault-package`);
  const text = await answer.text();
  const told = JSON.parse(text) as FaultPackage;
  expect(told).toMatchObject({
    ...{ format: 'einkanal-fault-package/1', jobId: id, caseNumber: number, attempts: 1, target: 'SPECIALIST_SYSTEM' },
    versions: {
      product: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      adapter: 'xauslaender-http',
      mapping: expect.stringMatching(/^xauslaender-26\.11\//) as string,
    },
    faults: [{ code: 'value-not-allowed', pointer: PASSPORT_NUMBER, text: { type: 'text' } }],
    corrections: [{ pointer: PASSPORT_NUMBER, value: { type: 'text', length: 9 } }],
    message: { application: { applicant: { identityDocument: { number: { type: 'text', length: 10 } } } } },
  });
  expect(told.steps.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    'PREPARE DONE',
    'DELIVER DONE',
    'CONFIRM REFUSED',
  ]);
  expect(told.message.fields.find(({ pointer }) => pointer === PASSPORT_NUMBER)).toMatchObject({
    ...{ place: expect.stringMatching(/seriennummer$/) as string, value: { type: 'text', length: 10 } },
  });

  const said = new Set(leavesOf(told).map((leaf) => String(leaf.value)));
  const values = leavesOf(stored!.content).map((leaf) => String(leaf.value));
  expect(values.length).toBeGreaterThan(50);
  for (const secret of [...values, value, input.reason, 'Anna Yılmaz'].filter((one) => !NO_SECRET.has(one))) {
    expect([secret, said.has(secret)]).toEqual([secret, false]);
    // Shorter ones are parts of any word.
    if (secret.length > 5) expect([secret, text.includes(secret)]).toEqual([secret, false]);
  }
}, 120_000);
