import { startTestOffice } from '../../test/test-office.js';
import { until } from '../../test/until.js';

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
afterEach(() => office.heal());

test('an application stands in the specialist system and its files in the DMS, each found by the case number', async () => {
  const caseNumber = await office.submit();
  const [specialistSystem, dms] = await office.untilImported(caseNumber);
  expect(await office.filesInDms(caseNumber)).toEqual([
    expect.stringMatching(/^Originaldaten .*\.json$/),
    'Pass.pdf',
    'Vertrag.pdf',
    expect.stringMatching(/^Zusammenfassung .*\.pdf$/),
  ]);
  expect(specialistSystem.external_reference).toMatch(/\d/);
  expect(dms.external_reference).not.toBeNull();
  const messages = await office.messagesAbout(caseNumber);
  expect(messages).toContain(specialistSystem.external_reference);
});

test('the case stands before people as soon as it is assessed, and says that it seems to be ours', async () => {
  const caseNumber = await office.submit();
  const [found] = await until('TRIAGE', () =>
    office.app
      .look<{ jurisdiction: string }>(`SELECT jurisdiction FROM case_file WHERE number = $1 AND stage = 'TRIAGE'`, [
        caseNumber,
      ])
      .then((rows) => rows.length > 0 && rows),
  );
  expect(found?.jurisdiction).toBe('OURS');
});

test('a target that is down is tried again until it is back, and the other one is not delayed', async () => {
  await office.fail('dms', { kind: 'error-503', times: 3 });
  const caseNumber = await office.submit();
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'SUCCEEDED');
  const filed = await office.untilJob(caseNumber, 'DMS', 'SUCCEEDED');
  expect(filed.attempts).toBeGreaterThan(1);
  const steps = await office.app.look<{ code: string }>(
    `SELECT DISTINCT code FROM import_step WHERE job_id = $1 AND outcome = 'FAILED'`,
    [filed.id],
  );
  expect(steps).toEqual([{ code: 'target-busy' }]);
});

test('a DMS that lets everybody wait delays no application on its way to the specialist system', async () => {
  await office.fail('dms', { kind: 'slow', times: 20, delayMs: 20_000 });
  const numbers = await Promise.all(Array.from({ length: 10 }, () => office.submit()));
  for (const number of numbers) await office.untilJob(number, 'SPECIALIST_SYSTEM', 'SUCCEEDED');
  for (const number of numbers)
    expect((await office.jobs(number)).find(({ target }) => target === 'DMS')?.state).toMatch(/^(QUEUED|RUNNING)$/);
  await office.heal();
  await office.untilImported(numbers[9] ?? '', 90_000);
}, 150_000);

test('a passport number of ten characters is refused for good, with the field that a person has to look at', async () => {
  const caseNumber = await office.submit({ '/applicant/identityDocument/number': 'C01X0006H9' });
  const job = await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'NEEDS_ATTENTION');
  expect(job).toMatchObject({
    error_code: 'value-not-allowed',
    error_pointer: '/applicant/identityDocument/number',
    attempts: 1,
  });
});

test.each(['specialist-system', 'dms'] as const)(
  'an answer of the %s that got lost makes nothing twice',
  async (target) => {
    await office.fail(target, { kind: 'answer-lost', times: 1 });
    const caseNumber = await office.submit();
    await office.untilImported(caseNumber);
    expect(await office.filesInDms(caseNumber)).toHaveLength(4);
    expect(await office.heldBySpecialistSystem(caseNumber)).toBe(1);
  },
);

test('files-10: equal names are told apart, an identical copy is filed once and both documents point to it', async () => {
  const { pdfPart } = office;
  const caseNumber = await office.submit({ '/attachments': [] }, [
    pdfPart('a', 'scan.pdf', 'A'),
    pdfPart('b', 'scan.pdf', 'B'),
    pdfPart('c', 'Pass Kopie.pdf', 'A'),
  ]);
  await office.untilImported(caseNumber);
  expect((await office.filesInDms(caseNumber)).filter((name) => /scan|Pass/.test(name))).toEqual([
    'scan (2).pdf',
    'scan.pdf',
  ]);
  const deliveries = await office.app.look<{ external_reference: string }>(
    `SELECT d.external_reference FROM document_delivery d JOIN import_job j ON j.id = d.job_id
     JOIN case_file c ON c.id = j.case_id WHERE c.number = $1 AND d.target = 'DMS'`,
    [caseNumber],
  );
  expect(deliveries).toHaveLength(3);
  expect(new Set(deliveries.map(({ external_reference }) => external_reference)).size).toBe(2);
});

test('fifty applications at once, with two workers on the same queues, are each transferred exactly once', async () => {
  const second = await office.startWorker();
  try {
    const numbers = await Promise.all(Array.from({ length: 50 }, () => office.submit()));
    for (const number of numbers) await office.untilImported(number, 150_000);
    const attempts = await office.app.look<{ attempts: number }>(
      'SELECT DISTINCT attempts FROM import_job j JOIN case_file c ON c.id = j.case_id WHERE c.number = ANY($1)',
      [numbers],
    );
    expect(attempts).toEqual([{ attempts: 1 }]);
  } finally {
    await second.close();
  }
}, 180_000);

test('what is held for its jurisdiction leaves when a person has confirmed it, and not before', async () => {
  const caseNumber = await office.submit({ '/applicant/address': { postalCode: '14482', city: 'Potsdam' } });
  const held = await office.untilJob(caseNumber, 'DMS', 'HELD');
  expect(await office.heldBySpecialistSystem(caseNumber)).toBe(0);
  await office.app.look(
    `WITH decided AS (
       UPDATE case_file SET jurisdiction = 'CONFIRMED_OURS' WHERE number = $1 RETURNING office_id, id
     ) INSERT INTO outbox (office_id, type, subject_id) SELECT office_id, 'assessment-due', id FROM decided`,
    [caseNumber],
  );
  const [, dms] = await office.untilImported(caseNumber);
  expect(dms.id).toBe(held.id);
  expect(await office.heldBySpecialistSystem(caseNumber)).toBe(1);
});

test('rules that fail three times keep no application from its targets', async () => {
  await office.app.look('ALTER TABLE assessment ADD CONSTRAINT broken CHECK (jurisdiction IS NULL) NOT VALID');
  try {
    const caseNumber = await office.submit();
    await office.untilImported(caseNumber);
    const [found] = await office.app.look('SELECT stage, jurisdiction FROM case_file WHERE number = $1', [caseNumber]);
    expect(found).toEqual({ stage: 'TRIAGE', jurisdiction: 'UNCHECKED' });
  } finally {
    await office.app.look('ALTER TABLE assessment DROP CONSTRAINT broken');
  }
});
