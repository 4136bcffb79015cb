import { randomUUID } from 'node:crypto';
import { anApplication } from '@einkanal/domain/testing/builders';
import { command, undo } from '../../test/commands.js';
import { versionOf } from '../../test/handovers.js';
import { startTestOffice } from '../../test/test-office.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { until } from '../../test/until.js';

let office: Awaited<ReturnType<typeof startTestOffice>>;
let worker: Awaited<ReturnType<typeof office.startWorker>>;
let jana: TestPerson;
beforeAll(async () => {
  office = await startTestOffice();
  worker = await office.startWorker();
  jana = await aPerson(office.app, { roles: ['INTAKE'] });
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

type Receipt = { submissionId: string; caseNumber: string };
type View = { submissions: { id: string; repeatOf: string | null }[]; case: { submissionCount: number } };

/** The identical application again under another key, as a portal does that never heard the first answer. */
async function sendTwice(): Promise<{ answers: { status: number; receipt: Receipt }[]; caseId: string }> {
  const json = {
    name: 'application',
    type: 'application/json',
    body: JSON.stringify(anApplication({ '/account/id': randomUUID() })),
  };
  const files = [office.pdfPart('file-1', 'Pass.pdf'), office.pdfPart('file-2', 'Vertrag.pdf')];
  const answers: { status: number; receipt: Receipt }[] = [];
  for (const key of ['K4a', 'K4b']) {
    const headers = { 'idempotency-key': `${key}-${randomUUID()}` };
    const answer = await office.app.submit([json, ...files], { headers });
    answers.push({ status: answer.status, receipt: (await answer.json()) as Receipt });
  }
  const [row] = await office.app.look<{ case_id: string }>('SELECT case_id FROM submission WHERE id = $1', [
    answers[0]?.receipt.submissionId,
  ]);
  return { answers, caseId: row?.case_id ?? '' };
}

const viewOf = async (caseId: string) => (await (await jana.call(`/api/v1/cases/${caseId}`)).json()) as View;
const arrivalsCounted = async (caseIds: string[]) =>
  office.app.look(
    `SELECT FROM case_event WHERE case_id = ANY ($1) AND type IN ('submission-accepted', 'submission-attached')
       AND data -> 'repeatOf' IS NULL`,
    [caseIds],
  );
const separate = async (caseId: string, submissionId: string) =>
  command(jana, caseId, 'separate-repeat', { version: await versionOf(office.app, caseId), input: { submissionId } });
const newCaseOf = async (submissionId: string) =>
  (
    await office.app.look<{ id: string; number: string; stage: string; merged_into: string | null }>(
      'SELECT c.* FROM case_file c JOIN submission s ON s.case_id = c.id WHERE s.id = $1',
      [submissionId],
    )
  )[0]!;

test('receive-04: the identical application again is one case with two arrivals, in the targets once, until a key separates it', async () => {
  const { answers, caseId } = await sendTwice();
  const [first, second] = answers.map(({ receipt }) => receipt);
  if (!first || !second) throw new Error('two receipts');
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect([second.caseNumber, second.submissionId === first.submissionId]).toEqual([first.caseNumber, false]);
  const originals = await office.app.look<{ original: Buffer; receipt: Buffer }>(
    'SELECT original, receipt FROM submission WHERE case_id = $1 ORDER BY captured_at',
    [caseId],
  );
  expect(originals).toHaveLength(2);
  expect(originals[1]?.original).toEqual(originals[0]?.original);
  expect(originals[1]?.receipt).not.toEqual(originals[0]?.receipt);
  expect((await viewOf(caseId)).submissions).toMatchObject([
    { id: first.submissionId, repeatOf: null },
    { id: second.submissionId, repeatOf: first.submissionId },
  ]);
  await office.untilImported(first.caseNumber);
  expect(await office.heldBySpecialistSystem(first.caseNumber)).toBe(1);
  const filed = await office.filesInDms(first.caseNumber);
  expect(filed.filter((name) => name.endsWith('Pass.pdf'))).toEqual(['Pass.pdf']);
  expect(await office.jobs(first.caseNumber)).toHaveLength(2);
  expect(await arrivalsCounted([caseId])).toHaveLength(1);

  expect((await separate(caseId, first.submissionId)).body.code).toBe('not-a-repeat');
  expect((await separate(caseId, second.submissionId)).status).toBe(200);
  const own = await newCaseOf(second.submissionId);
  expect(own.number).toMatch(/^EK-\d{4}-\d{4}-\d{4}$/);
  expect(own.number).not.toBe(first.caseNumber);
  expect((await viewOf(own.id)).submissions).toMatchObject([{ id: second.submissionId, repeatOf: null }]);
  expect((await viewOf(caseId)).submissions).toHaveLength(1);
  // Of the same passport and birth date the policy may hold it; it is planned, and no longer passed over.
  await until('its transfers are planned', async () => (await office.jobs(own.number)).length === 2);
  expect(await arrivalsCounted([caseId, own.id])).toHaveLength(2);
});

test('a separation is taken back while nobody has decided about the new case: the repeat lies where it lay', async () => {
  const { answers, caseId } = await sendTwice();
  const repeatId = answers[1]?.receipt.submissionId ?? '';
  // Before a target has it.
  await worker.close();
  const separated = await separate(caseId, repeatId);
  const own = await newCaseOf(repeatId);
  expect((await undo(jana, separated.body.commandId)).status).toBe(200);
  expect((await viewOf(caseId)).submissions).toMatchObject([{ repeatOf: null }, { id: repeatId }]);
  const [merged] = await office.app.look('SELECT stage, merged_into FROM case_file WHERE id = $1', [own.id]);
  expect(merged).toEqual({ stage: 'MERGED', merged_into: caseId });
  worker = await office.startWorker();
});

test('a separation is not taken back once somebody has decided about the new case', async () => {
  const { answers, caseId } = await sendTwice();
  const repeatId = answers[1]?.receipt.submissionId ?? '';
  const separated = await separate(caseId, repeatId);
  await office.app.look('UPDATE case_file SET touched_at = now() WHERE id = $1', [(await newCaseOf(repeatId)).id]);
  expect((await undo(jana, separated.body.commandId)).body.code).toBe('case-changed-since');
});
