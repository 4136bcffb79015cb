import { aDueTransfer } from '../../test/due-transfer.js';
import { command, undo } from '../../test/commands.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let jana: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'] });
});
afterAll(() => app.close());

/** A possible duplicate with one file, of which the scanner has said this. */
async function aDuplicate(scanStatus: string) {
  const columns = { state: 'HELD', hold_reason: 'POSSIBLE_DUPLICATE' };
  const { id, caseId } = await aDueTransfer(app, { columns, target: 'SPECIALIST_SYSTEM', dueIn: null });
  await app.look(
    `INSERT INTO document (office_id, id, submission_id, case_id, position, part, file_name, media_type, size_bytes,
       sha512, file_key, scan_status)
     SELECT office_id, gen_random_uuid(), submission_id, case_id, 0, 'a', 'Pass.pdf', 'application/pdf', 1, '', 'k', $2
     FROM import_job WHERE id = $1`,
    [id, scanStatus],
  );
  return { id, caseId };
}
const jobOf = async (id: string) =>
  (
    await app.look<Record<string, unknown>>(
      'SELECT state, hold_reason, released_at IS NOT NULL AS released FROM import_job WHERE id = $1',
      [id],
    )
  )[0];

test('what a person lets go stays in the house while a file of it waits for the scanner', async () => {
  const { id, caseId } = await aDuplicate('PENDING');
  const answer = await command(jana, caseId, 'release-transfer', { version: 1 });
  expect(answer.status).toBe(200);
  expect(await jobOf(id)).toEqual({ state: 'HELD', hold_reason: 'SCAN_PENDING', released: true });
  expect((await undo(jana, answer.body.commandId)).status).toBe(200);
  expect(await jobOf(id)).toEqual({ state: 'HELD', hold_reason: 'POSSIBLE_DUPLICATE', released: false });
});

test('what a person lets go and is checked is queued, and held again when that is undone, handed on or not', async () => {
  const { id, caseId } = await aDuplicate('CLEAN');
  const answer = await command(jana, caseId, 'release-transfer', { version: 1 });
  expect(await jobOf(id)).toEqual({ state: 'QUEUED', hold_reason: null, released: true });
  // A second row, as the sweep may write it, was handed on before the undo time was over.
  await app.look('UPDATE import_job SET handed_on_at = now() WHERE id = $1 AND office_id = $2', [id, HEIDELBERG]);
  expect((await undo(jana, answer.body.commandId)).status).toBe(200);
  expect(await jobOf(id)).toMatchObject({ state: 'HELD', hold_reason: 'POSSIBLE_DUPLICATE' });
});
