import { command, undo } from '../../test/commands.js';
import { aStoredCase } from '../../test/stored-case.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let jana: TestPerson;
let manager: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  manager = await aPerson(app, { roles: ['OFFICE_MANAGER'] });
});
afterAll(() => app.close());

const caseRow = async (id: string) =>
  (await app.look<Record<string, unknown>>('SELECT * FROM case_file WHERE id = $1', [id]))[0]!;
const dueAssessments = (id: string) =>
  app.look(`SELECT 1 FROM outbox WHERE subject_id = $1 AND type = 'assessment-due'`, [id]);
type View = {
  notes: { text: string; retractedAt: string | null }[];
  questions: { id: string; answer: string | null }[];
};
const view = async (id: string) => (await (await jana.call(`/api/v1/cases/${id}`)).json()) as View;

test('a note is read by colleagues on the case, and struck out when its author takes it back', async () => {
  const { id } = await aStoredCase(app);
  const { body } = await command(jana, id, 'note', { version: 1, input: { text: 'Person war am Tresen.' } });
  expect((await view(id)).notes).toMatchObject([{ text: 'Person war am Tresen.', author: { name: 'Jana Brandt' } }]);
  await undo(jana, body.commandId);
  expect((await view(id)).notes[0]?.retractedAt).not.toBeNull();
});

test('what staff see of a document is stated and goes into the next assessment; the version stays', async () => {
  const { id } = await aStoredCase(app);
  const input = { slot: 'PASS', status: 'UNCLEAR' };
  expect(await command(jana, id, 'set-checklist-item', { version: 1, input })).toMatchObject({
    status: 200,
    body: { version: 1 },
  });
  expect(await caseRow(id)).toMatchObject({ staff_answers: { checklist: { PASS: 'UNCLEAR' } }, version: 1 });
  expect(await dueAssessments(id)).toHaveLength(1);
  await command(jana, id, 'set-checklist-item', { version: 1, input: { slot: 'PASS', status: null } });
  expect(await caseRow(id)).toMatchObject({ staff_answers: { checklist: {} } });
});

test('an answer to a guided question states what follows from it, whatever version the person saw', async () => {
  const { id } = await aStoredCase(app, { columns: { matter: 'AT16B_R' } });
  const answer = (question: string, given: string) =>
    command(jana, id, 'answer-question', { version: 1, input: { question, answer: given } });
  await answer('study-enrolled', 'NO');
  await answer('study-means', 'UNCLEAR');
  expect(await caseRow(id)).toMatchObject({
    staff_answers: {
      questions: { 'study-enrolled': 'NO', 'study-means': 'UNCLEAR' },
      checklist: { IMMA: 'MISSING', FIN: 'UNCLEAR' },
    },
  });
  expect(await answer('nobody-asks-this', 'YES')).toMatchObject({ status: 404 });
});

test('that somebody writes of detention raises the suspicion with its clock, and the question is shown as answered', async () => {
  const { id } = await aStoredCase(app);
  await command(jana, id, 'answer-question', { version: 1, input: { question: 'ends-today', answer: 'YES' } });
  expect(await caseRow(id)).toMatchObject({ urgency: 'EMERGENCY_SUSPECTED', emergency: { reason: 'DETENTION' } });
  expect((await caseRow(id)).emergency_due_at).toBeInstanceOf(Date);
  expect((await view(id)).questions).toContainEqual(expect.objectContaining({ id: 'ends-today', answer: 'YES' }));
});

test('who may not note anything is refused', async () => {
  const { id } = await aStoredCase(app);
  expect((await command(manager, id, 'note', { version: 1, input: { text: 'Bitte beeilen' } })).status).toBe(403);
  expect((await command(jana, id, 'note', { version: 1, input: { text: '   ' } })).status).toBe(422);
});
