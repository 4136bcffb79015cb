import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { command } from '../../test/commands.js';
import { aDueTransfer } from '../../test/due-transfer.js';
import { problemOf } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { systemClock } from '../platform/clock.js';
import { createLog } from '../platform/log.js';
import { WorkerMetrics } from '../platform/worker-metrics.js';
import type { ImportRunner } from './import-runner.js';
import { ImportWatch } from './import-watch.js';
import { ImportService } from './import.service.js';

let app: TestApp;
let jana: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:1', dmsUrl: 'http://127.0.0.1:1' }));
  jana = await aPerson(app, { roles: ['INTAKE'] });
});
afterAll(() => app.close());

const received = { fact: 'RECEIVED', sequence: 1, at: '2026-11-30T09:00:00+01:00' };
const accepted = { fact: 'ACCEPTED', sequence: 2, at: '2026-11-30T09:00:05+01:00' };
const rejected = { fact: 'REJECTED', sequence: 3, at: '2026-11-30T10:00:00Z', text: 'Die Akte ist\n gesperrt.' };

type Message = { jobId: string; caseId: string; messageId: string };
/** A message on its way to the specialist system, delivered unless told otherwise. */
async function aMessage(columns: Record<string, unknown> = {}, dueIn: number | null = null): Promise<Message> {
  const messageId = randomUUID();
  const done = { state: 'SUCCEEDED', attempts: 1, finished_at: new Date(), message_id: messageId };
  const given = { target: 'SPECIALIST_SYSTEM', columns: { ...done, ...columns }, dueIn } as const;
  const { id, caseId } = await aDueTransfer(app, given);
  return { jobId: id, caseId, messageId };
}

async function send(body: object, claims: Record<string, unknown> = {}): Promise<Response> {
  const usual = { client_id: 'fachverfahren', scope: 'transfers:confirm', offices: ['004200'] };
  const authorization = `Bearer ${await app.token('demo-portal', { ...usual, ...claims })}`;
  const headers = { 'content-type': 'application/json', authorization };
  return fetch(`${app.url}/api/v1/transfers/confirmations`, { method: 'POST', headers, body: JSON.stringify(body) });
}
const say = async ({ messageId }: Message, word: object) => (await send({ messageId, ...word })).status;

type Job = { state: string; attempts: number; message_id: string; error_code: string | null; finished_at: Date | null };
const jobOf = async ({ jobId }: Message) => (await app.look<Job>('SELECT * FROM import_job WHERE id = $1', [jobId]))[0];
const told = async ({ caseId }: Message) =>
  (
    await app.look<{ fact: string }>(
      `SELECT data->>'fact' AS fact FROM case_event WHERE case_id = $1 AND type = 'transfer-confirmed' ORDER BY seq`,
      [caseId],
    )
  ).map(({ fact }) => fact);

/** What the page shows of it. */
async function shown({ caseId }: Message): Promise<unknown> {
  const answer = await jana.call(`/api/v1/cases/${caseId}`);
  const { transfers } = (await answer.json()) as { transfers: { confirmed: unknown }[] };
  return transfers[0]?.confirmed;
}

const WORDS = { received, accepted, again: { ...accepted, sequence: 7 } };
test.each([
  ['received', 'accepted', 'again'],
  ['received', 'again', 'accepted'],
  ['accepted', 'received', 'again'],
  ['accepted', 'again', 'received'],
  ['again', 'received', 'accepted'],
  ['again', 'accepted', 'received'],
] as const)('import-09: %s, %s, %s is accepted, told once for each fact', async (...words) => {
  const message = await aMessage();
  for (const word of words) expect(await say(message, WORDS[word])).toBe(204);
  expect((await told(message)).toSorted()).toEqual(['ACCEPTED', 'RECEIVED']);
  expect(await jobOf(message)).toMatchObject({ state: 'SUCCEEDED' });
  expect(await shown(message)).toEqual({ state: 'ACCEPTED', at: '2026-11-30T08:00:05.000Z' });
});

test('import-09: the same facts at the same moment are each told once', async () => {
  const message = await aMessage();
  const words = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? accepted : received));
  const answers = await Promise.all(words.map((word) => say(message, word)));
  expect(new Set(answers)).toEqual(new Set([204]));
  expect((await told(message)).toSorted()).toEqual(['ACCEPTED', 'RECEIVED']);
});

test('import-09: what is confirmed while its own answer is lost waits for the next attempt, which asks first', async () => {
  const message = await aMessage({ state: 'RETRY_SCHEDULED', finished_at: null }, 60);
  expect(await say(message, accepted)).toBe(204);
  expect(await jobOf(message)).toMatchObject({ state: 'RETRY_SCHEDULED', attempts: 1 });
  expect(await app.look('SELECT FROM outbox WHERE subject_id = $1', [message.jobId])).toHaveLength(1);
});

/** Delivers the message; before the target answers, it has said something already. */
async function deliver({ jobId, ...message }: Message, meanwhile: object): Promise<void> {
  const target: ImportRunner = async (_job, step) => {
    expect(await say({ jobId, ...message }, meanwhile)).toBe(204);
    return step('DELIVER', () => Promise.resolve({ reference: 'FV-1' }));
  };
  const log = createLog('silent', 'worker');
  const watch = new ImportWatch(new WorkerMetrics(), log);
  const runners = { SPECIALIST_SYSTEM: target, DMS: target };
  const imports = new ImportService(app.nest.get(DataSource), runners, app.config, systemClock, log, watch);
  await imports.attempt({ officeId: HEIDELBERG, subjectId: jobId, correlationId: null });
}

test.each([
  ['accepted', accepted, 'SUCCEEDED'],
  ['rejected', rejected, 'NEEDS_ATTENTION'],
])('import-09: %s, said before the answer to the delivery, ends as if said after it', async (_said, word, state) => {
  const message = await aMessage({ state: 'QUEUED', attempts: 0, finished_at: null });
  await deliver(message, word);
  expect(await jobOf(message)).toMatchObject({ state, attempts: 1 });
  expect(await told(message)).toEqual([word.fact]);
});

type Row = { jobId: string; sentence: { de: string } | null };
const needingSomebody = async () =>
  ((await (await jana.call('/api/v1/transfers?state=NEEDS_ATTENTION')).json()) as { rows: Row[] }).rows;

test('a rejection after the delivery needs a person; what they send again is another message', async () => {
  const message = await aMessage();
  expect(await say(message, rejected)).toBe(204);
  expect(await jobOf(message)).toMatchObject({
    ...{ state: 'NEEDS_ATTENTION', finished_at: null, error_code: 'rejected-later' },
    faults: [{ code: 'rejected-later', pointer: null, text: 'Die Akte ist gesperrt.' }],
  });
  const row = (await needingSomebody()).find(({ jobId }) => jobId === message.jobId);
  expect(row?.sentence?.de).toContain('nachträglich abgelehnt');

  const { jobId, caseId } = message;
  expect((await command(jana, caseId, 'retry-transfer', { input: { jobId }, version: 1 })).status).toBe(200);
  const again = await jobOf(message);
  expect(again?.message_id).not.toBe(message.messageId);
  // The old word comes once more, and one that was late.
  expect([await say(message, rejected), await say(message, received)]).toEqual([204, 204]);
  expect(await shown(message)).toBeNull();
  await deliver({ ...message, messageId: again?.message_id ?? '' }, accepted);
  expect(await jobOf(message)).toMatchObject({ state: 'SUCCEEDED', message_id: again?.message_id });
  expect(await told(message)).toEqual(['REJECTED', 'RECEIVED', 'ACCEPTED']);
});

test.each([
  ['accepted, then rejected', [accepted, rejected]],
  ['rejected, then accepted', [rejected, accepted]],
])('a target that contradicts itself, %s, needs a person', async (_order, words) => {
  const message = await aMessage();
  for (const word of words) expect(await say(message, word)).toBe(204);
  expect(await jobOf(message)).toMatchObject({ state: 'NEEDS_ATTENTION' });
  expect(await shown(message)).toMatchObject({ state: 'CONTRADICTED' });
});

test('a rejection of a case that is closed needs a person too', async () => {
  const message = await aMessage();
  await app.look(`UPDATE case_file SET stage = 'CLOSED', closed_at = now() WHERE id = $1`, [message.caseId]);
  expect(await say(message, rejected)).toBe(204);
  expect((await needingSomebody()).map(({ jobId }) => jobId)).toContain(message.jobId);
});

test('a rejection of a case that another office has is told, and needs nobody here', async () => {
  const message = await aMessage();
  await app.look(
    `UPDATE case_file SET stage = 'HANDED_OVER', jurisdiction = 'HANDOVER_ACCEPTED', closed_at = now() WHERE id = $1`,
    [message.caseId],
  );
  expect(await say(message, rejected)).toBe(204);
  expect(await told(message)).toEqual(['REJECTED']);
  expect(await jobOf(message)).toMatchObject({ state: 'SUCCEEDED' });
});

test('the message of another office is as unknown as one that never was', async () => {
  const message = await aMessage();
  const answerTo = async (messageId: string, offices: string[]) => {
    const answer = await send({ messageId, ...accepted }, { offices });
    const { instance: _differs, ...body } = await problemOf(answer);
    return { status: answer.status, body };
  };
  const foreign = await answerTo(message.messageId, ['004900']);
  expect([foreign.status, foreign.body.code]).toEqual([404, 'message-unknown']);
  expect(foreign).toEqual(await answerTo(randomUUID(), ['004200']));
  expect(foreign).toEqual(await answerTo(message.messageId, []));
  expect(await told(message)).toEqual([]);
});

test('who submits may not confirm, and who confirms may not submit', async () => {
  const message = await aMessage();
  const answer = await send({ messageId: message.messageId, ...accepted }, { scope: 'submissions:write' });
  expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'scope-missing', scope: 'transfers:confirm' });
  const authorization = `Bearer ${await app.token('demo-portal', { scope: 'transfers:confirm' })}`;
  expect((await app.submit([], { headers: { authorization } })).status).toBe(403);
  expect(await told(message)).toEqual([]);
});

test.each([
  ['a rejection without a word why', { ...rejected, text: ' \u0000 ' }],
  ['a fact that there is not', { ...accepted, fact: 'FILED' }],
  ['a reason for what was accepted', { ...accepted, text: 'gern' }],
  ['no time', { ...accepted, at: 'gestern' }],
])('%s is refused', async (_what, word) => {
  const message = await aMessage();
  expect(await say(message, word)).toBe(422);
  expect(await told(message)).toEqual([]);
});
