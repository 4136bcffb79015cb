import { randomUUID } from 'node:crypto';
import { aReturnMessage, bring, inFortyDays, returnedTo } from '../../test/return-messages.js';
import { freshMessage, MESSAGE_ID, sendMessage } from '../../test/sent-messages.js';
import { aStoredCase } from '../../test/stored-case.js';
import { problemOf } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let returned: ReturnType<typeof returnedTo>;
let jana: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  returned = returnedTo(app);
  jana = await aPerson(app, { roles: ['INTAKE'] });
});
afterAll(() => app.close());

const later = { '2026-12-15': inFortyDays };

async function anUnmatchedMessage(): Promise<string> {
  const messageId = randomUUID();
  await bring(app, aReturnMessage('130102-question', { messageId, instead: later }));
  return (await returned.kept(messageId))[0]?.id ?? '';
}
const assign = (id: string, caseNumber: string, person = jana) =>
  person.call(`/api/v1/messages/${id}/assign`, { method: 'POST', body: { caseNumber } });

test('a person says which case a message is about: it does there what it would have done by itself', async () => {
  const [id, { id: caseId, number }] = [await anUnmatchedMessage(), await aStoredCase(app)];
  const answer = await assign(id, ` ${number} `);
  expect([answer.status, await answer.json()]).toEqual([200, { caseId }]);
  expect(await returned.caseOf(caseId)).toMatchObject({ waiting_for: 'APPLICANT', wake_on: inFortyDays });
  const told = await app.look('SELECT actor, type FROM case_event WHERE case_id = $1', [caseId]);
  expect(told).toEqual([{ actor: `user:${jana.userId}`, type: 'return-message' }]);
  const audit = await app.look('SELECT action, details FROM audit_event WHERE subject_id = $1', [id]);
  expect(audit).toEqual([{ action: 'CHANGE', details: { caseId } }]);
});

test('two people at once: one of them has said it', async () => {
  const [id, one, other] = [await anUnmatchedMessage(), await aStoredCase(app), await aStoredCase(app)];
  const answers = await Promise.all([assign(id, one.number), assign(id, other.number)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await assign(id, one.number)).status).toBe(409);
  const moved = [await returned.facts(one.id), await returned.facts(other.id)];
  expect(moved.flat()).toEqual(['return-message 130102']);
});

test('no case with this number, a case of another office, or nobody who may', async () => {
  const id = await anUnmatchedMessage();
  const foreign = await aStoredCase(app, { office: RHEIN_NECKAR });
  for (const number of ['EK-2026-0000-0000', foreign.number])
    expect(await problemOf(await assign(id, number))).toMatchObject({ status: 422, code: 'case-number-unknown' });
  const { number } = await aStoredCase(app);
  const elsewhere = await aPerson(app, { roles: ['INTAKE'], office: RHEIN_NECKAR });
  const desk = await aPerson(app, { roles: ['DESK'] });
  expect([(await assign(id, number, elsewhere)).status, (await assign(id, number, desk)).status]).toEqual([404, 403]);
});

describe('a withdrawal of which nobody knows the application', () => {
  async function anUnmatchedWithdrawal(): Promise<string> {
    const xml = freshMessage('130111-withdrawal');
    expect((await sendMessage(app, xml)).status).toBe(201);
    return (await returned.kept(MESSAGE_ID.exec(xml)?.[0] ?? ''))[0]?.id ?? '';
  }
  const withdrawnOn = async (caseId: string) =>
    (
      await app.look<{ on: string | null }>('SELECT withdrawn_on::text AS "on" FROM case_file WHERE id = $1', [caseId])
    )[0]?.on;

  test('is listed, and a caseworker says which case it is about', async () => {
    const tobias = await aPerson(app, { roles: ['CASEWORKER'] });
    const [id, { id: caseId, number }] = [await anUnmatchedWithdrawal(), await aStoredCase(app)];
    const { rows } = (await (await tobias.call('/api/v1/messages/without-case')).json()) as {
      rows: { id: string; type: string }[];
    };
    expect(rows).toContainEqual(expect.objectContaining({ id, type: '130111' }));
    expect((await assign(id, number, tobias)).status).toBe(200);
    expect(await withdrawnOn(caseId)).not.toBeNull();
    const told = await app.look('SELECT actor, type FROM case_event WHERE case_id = $1', [caseId]);
    expect(told).toEqual([{ actor: `user:${tobias.userId}`, type: 'withdrawal-received' }]);
  });

  test('is brought to no case by who may not record one, and a real one to no test', async () => {
    const tobias = await aPerson(app, { roles: ['CASEWORKER'] });
    const [id, real] = [await anUnmatchedWithdrawal(), await aStoredCase(app)];
    const test = await aStoredCase(app, { columns: { is_test: true } });
    expect((await assign(id, real.number)).status).toBe(403);
    expect((await assign(id, test.number, tobias)).status).toBe(422);
    expect(await withdrawnOn(real.id)).toBeNull();
    expect(await withdrawnOn(test.id)).toBeNull();
  });
});
