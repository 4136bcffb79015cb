import { createHash, randomUUID } from 'node:crypto';
import { aSupplement } from '@einkanal/domain/testing/builders';
import { freshMessage, MESSAGE_ID, sendMessage } from '../../test/sent-messages.js';
import { receiptOf } from '../../test/submissions.js';
import { aPerson } from '../../test/test-person.js';
import { command } from '../../test/commands.js';
import { startTestOffice } from '../../test/test-office.js';
import { HEIDELBERG } from '../../test/test-offices.js';
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

type Job = { id: string; target: string; purpose: string; state: string; attempts: number; submission_id: string };

const jobsOf = (submissionId: string) =>
  office.app.look<Job>('SELECT * FROM import_job WHERE submission_id = $1 ORDER BY purpose', [submissionId]);
const untilJob = (submissionId: string, purpose: string, state: string) =>
  until(`${purpose} ${state}`, async () =>
    (await jobsOf(submissionId)).find((job) => job.purpose === purpose && job.state === state),
  );
const applicationOf = async (caseNumber: string) => {
  const [row] = await office.app.look<{ id: string; case_id: string }>(
    `SELECT s.id, s.case_id FROM submission s JOIN case_file c ON c.id = s.case_id WHERE c.number = $1
     ORDER BY s.received_at LIMIT 1`,
    [caseNumber],
  );
  return { submissionId: row?.id ?? '', caseId: row?.case_id ?? '' };
};

/** A question of the specialist system, as a return message leaves it. */
async function aQuestion(caseId: string): Promise<string> {
  const messageId = randomUUID();
  await office.app.look(
    `INSERT INTO message (office_id, message_id, type, way, trigger_id, sender, reader, written_at, received_at, body,
       file_key, size_bytes, sha512, case_id)
     VALUES ($1, $2, '130102', 'SPECIALIST_SYSTEM', $3, 'azr:004200', 'alp:x', now(), now(), '{}', $4, 1, '', $5)`,
    [HEIDELBERG, messageId, randomUUID(), `test/${messageId}`, caseId],
  );
  return messageId;
}

/** @returns the submission */
async function supplement(caseNumber: string, message: string): Promise<string> {
  const content = JSON.stringify(aSupplement({ '/caseNumber': caseNumber, '/message': message }));
  const json = { name: 'application', body: content, type: 'application/json' };
  const answer = await office.app.submit([json, office.pdfPart('file-1', 'Mietvertrag.pdf')]);
  const receipt = (await answer.json()) as { submissionId: string; caseNumber: string };
  expect(receipt.caseNumber).toBe(caseNumber);
  return receipt.submissionId;
}

type Following = {
  type: string;
  antragsidentifikation: string;
  triggerUuid: string;
  text: string;
  documents: string[];
};
async function takenAfter(caseNumber: string): Promise<Following[]> {
  const akten = await fetch(`${office.specialistSystem.url}/akten?antragsidentifikation=${caseNumber}`);
  const [akte] = (await akten.json()) as { following: Following[] }[];
  return akte?.following ?? [];
}

test('the first supplement after a question is its answer, those after it go into the DMS only', async () => {
  const caseNumber = await office.submit();
  await office.untilImported(caseNumber);
  const question = await aQuestion((await applicationOf(caseNumber)).caseId);

  const first = await supplement(caseNumber, 'Anbei der Mietvertrag.');
  await untilJob(first, 'ANSWER', 'SUCCEEDED');
  expect(await takenAfter(caseNumber)).toMatchObject([
    { type: '130103', triggerUuid: question, text: 'Anbei der Mietvertrag.', documents: ['Mietvertrag.pdf'] },
  ]);
  const answered = await office.app.look('SELECT answer_id FROM message WHERE message_id = $1', [question]);
  expect(answered).toEqual([{ answer_id: first }]);

  const second = await supplement(caseNumber, 'Noch etwas.');
  await untilJob(second, 'FILES', 'SUCCEEDED');
  expect((await jobsOf(second)).map(({ purpose }) => purpose)).toEqual(['FILES']);
  expect(await takenAfter(caseNumber)).toHaveLength(1);
});

test('without a question a supplement goes into the DMS only', async () => {
  const caseNumber = await office.submit();
  await office.untilImported(caseNumber);
  const id = await supplement(caseNumber, 'Ungefragt.');
  await untilJob(id, 'FILES', 'SUCCEEDED');
  expect((await jobsOf(id)).map(({ purpose }) => purpose)).toEqual(['FILES']);
});

test('an answer that got lost on the way back is taken once', async () => {
  const caseNumber = await office.submit();
  await office.untilImported(caseNumber);
  await aQuestion((await applicationOf(caseNumber)).caseId);
  await office.fail('specialist-system', { kind: 'answer-lost', times: 1 });
  const job = await untilJob(await supplement(caseNumber, 'Einmal.'), 'ANSWER', 'SUCCEEDED');
  expect(job.attempts).toBe(2);
  expect(await takenAfter(caseNumber)).toHaveLength(1);
});

test('an answer waits behind an application that needs a person, and goes once that is taken', async () => {
  await office.fail('specialist-system', { kind: 'reject', times: 1 });
  const caseNumber = await office.submit();
  const application = await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'NEEDS_ATTENTION');
  await aQuestion((await applicationOf(caseNumber)).caseId);
  const id = await supplement(caseNumber, 'Zu früh.');
  await untilJob(id, 'FILES', 'SUCCEEDED');
  expect((await jobsOf(id)).find(({ purpose }) => purpose === 'ANSWER')).toMatchObject({
    state: 'QUEUED',
    attempts: 0,
  });

  await office.app.look(`UPDATE import_job SET state = 'QUEUED' WHERE id = $1`, [application.id]);
  await untilJob(id, 'ANSWER', 'SUCCEEDED');
  expect(await takenAfter(caseNumber)).toMatchObject([{ text: 'Zu früh.' }]);
});

const APPLICATION_ID = /(?<=<xa:antragsidentifikation>)[^<]+/;
const aFollowing = (example: string, applicationId: string) =>
  freshMessage(example).replace(APPLICATION_ID, applicationId);

/** An application that came as a message and is taken under its sender's id. */
async function anApplicationAsMessage() {
  const message = freshMessage('130101-least');
  const { submissionId } = await receiptOf(await sendMessage(office.app, message));
  await untilJob(submissionId, 'APPLICATION', 'SUCCEEDED');
  return { submissionId, applicationId: APPLICATION_ID.exec(message)?.[0] ?? '' };
}

/** The transfer that passes a message on. */
const untilPassedOn = (message: string) =>
  until('the message is passed on', async () => {
    const [job] = await office.app.look<{ sha512: string; purpose: string }>(
      `SELECT payload_sha512 AS sha512, purpose FROM import_job WHERE message_id = $1 AND state = 'SUCCEEDED'`,
      [MESSAGE_ID.exec(message)?.[0]],
    );
    return job;
  });
const sha512 = (message: string) => createHash('sha512').update(message).digest('hex');

test.each([
  ['130103-answer', 'ANSWER', '130103'],
  ['130111-withdrawal', 'WITHDRAWAL', '130111'],
])('%s that comes from the online service is passed on byte for byte', async (example, purpose, type) => {
  const { applicationId } = await anApplicationAsMessage();
  const message = aFollowing(example, applicationId);
  expect((await sendMessage(office.app, message)).status).toBe(201);
  expect(await untilPassedOn(message)).toEqual({ purpose, sha512: sha512(message) });
  expect(await takenAfter(applicationId)).toMatchObject([{ type }]);
});

test('a withdrawal that a caseworker records is sent when the undo time is over, and not before', async () => {
  const caseNumber = await office.submit();
  await office.untilImported(caseNumber);
  const { caseId, submissionId } = await applicationOf(caseNumber);
  const tobias = await aPerson(office.app, { roles: ['CASEWORKER'], name: 'Tobias Keller' });
  const [{ version } = { version: 0 }] = await office.app.look<{ version: number }>(
    'SELECT version FROM case_file WHERE id = $1',
    [caseId],
  );
  const today = new Date().toISOString().slice(0, 10);
  const input = { declaredBy: 'IN_PERSON', declaredOn: today, isOwnDeclaration: true };
  const { status, body } = await command(tobias, caseId, 'record-withdrawal', { version, input });
  expect(status).toBe(200);
  expect(await takenAfter(caseNumber)).toEqual([]);

  const [job] = await office.app.look<{ id: string }>(
    `SELECT j.id FROM import_job j JOIN outbox o ON o.subject_id = j.id
     WHERE j.submission_id = $1 AND j.purpose = 'WITHDRAWAL' AND o.due_at = $2`,
    [submissionId, body['undoUntil']],
  );
  await office.app.look('UPDATE outbox SET due_at = now() WHERE subject_id = $1', [job?.id]);
  await untilJob(submissionId, 'WITHDRAWAL', 'SUCCEEDED');
  expect(await takenAfter(caseNumber)).toMatchObject([{ type: '130111', antragsidentifikation: caseNumber }]);
});

test('an answer with a virus in it is not passed on', async () => {
  const { applicationId } = await anApplicationAsMessage();
  const message = aFollowing('130103-answer', applicationId);
  await office.app.look(`UPDATE target_system SET paused_at = now() WHERE kind = 'SPECIALIST_SYSTEM'`);
  const { submissionId } = await receiptOf(await sendMessage(office.app, message));
  await untilJob(submissionId, 'ANSWER', 'QUEUED');
  await office.app.look(`UPDATE document SET scan_status = 'INFECTED' WHERE submission_id = $1`, [submissionId]);
  await office.app.look(`UPDATE target_system SET paused_at = NULL WHERE kind = 'SPECIALIST_SYSTEM'`);
  await untilJob(submissionId, 'ANSWER', 'NEEDS_ATTENTION');
  expect(await takenAfter(applicationId)).toEqual([]);
});
