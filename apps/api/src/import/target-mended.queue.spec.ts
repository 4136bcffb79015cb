import type { NestApplicationContext } from '@nestjs/core';
import { connectionOf } from '../../test/target-connection.js';
import { startTestOffice } from '../../test/test-office.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { until } from '../../test/until.js';

const HOUR = String(60 * 60_000);
let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: Pick<NestApplicationContext, 'close'>;
let felix: TestPerson;
beforeAll(async () => {
  // Nothing is tried again by itself while this runs.
  const never = { RETRY_FIRST_MS: HOUR, RETRY_LONGEST_MS: HOUR, PROBE_FIRST_MS: HOUR, PROBE_LONGEST_MS: HOUR };
  office = await startTestOffice(never);
  felix = await aPerson(office.app, { roles: ['ADMIN'] });
  worker = await office.startWorker();
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

const mend = (kind: 'SPECIALIST_SYSTEM' | 'DMS', settings: Record<string, unknown>) =>
  connectionOf(felix, kind).change({ settings });

test('what waits for a wrong address and a wrong password goes on by itself once both are mended', async () => {
  await office.app.look(
    `UPDATE target_system SET settings = settings || jsonb_build_object('url', 'nowhere') WHERE kind = 'SPECIALIST_SYSTEM'`,
  );
  expect((await mend('DMS', { password: 'wrong' })).status).toBe(200);
  const caseNumber = await office.submit();
  const waiting = await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'RETRY_SCHEDULED');
  expect(waiting.error_code).toBe('transfer-failed');
  await until('the DMS is left alone', async () => {
    const down = await office.app.look(`SELECT FROM target_system WHERE kind = 'DMS' AND down_since IS NOT NULL`);
    return down.length > 0;
  });

  expect((await mend('SPECIALIST_SYSTEM', { url: office.specialistSystem.url })).status).toBe(200);
  expect((await mend('DMS', { password: 'dms' })).status).toBe(200);
  await office.untilImported(caseNumber);
  expect(await office.heldBySpecialistSystem(caseNumber)).toBe(1);
}, 60_000);
