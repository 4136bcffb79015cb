import { randomUUID } from 'node:crypto';
import { addWorkingDays, berlinDay } from '@einkanal/domain/time/working-day';
import { command, undo } from '../../test/commands.js';
import * as given from '../../test/handovers.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aSubmittedCase } from '../../test/test-case.js';
import { HEIDELBERG, MANNHEIM, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';

let app: TestApp;
let jana: TestPerson;
let lena: TestPerson;
let jan: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  lena = await aPerson(app, { roles: ['INTAKE'], office: RHEIN_NECKAR, name: 'Lena Hoff' });
  jan = await aPerson(app, { roles: ['CASEWORKER'], office: RHEIN_NECKAR, name: 'Jan Peters' });
});
afterAll(() => app.close());

/** An application in triage at Heidelberg, as the assessment leaves it. */
async function aCase() {
  const submitted = await aSubmittedCase(app);
  await app.look(`UPDATE case_file SET stage = 'TRIAGE', jurisdiction = 'SUSPECTED_OTHER' WHERE id = $1`, [
    submitted.caseId,
  ]);
  return submitted;
}

async function aSentCase(change: object = {}) {
  const submitted = await aCase();
  const offered = await given.handOver(jana, submitted.caseId, 1, change);
  if (offered.status !== 200) throw new Error(JSON.stringify(offered));
  await given.sendPrepared(app);
  return { ...submitted, handoverId: await given.openHandoverOf(app, submitted.number) };
}

const rowsOf = (number: string) =>
  app.look<Record<string, unknown>>('SELECT * FROM case_file WHERE number = $1 ORDER BY office_id', [number]);
const handover = async (id: string) =>
  (await app.look<Record<string, unknown>>('SELECT * FROM handover WHERE id = $1', [id]))[0]!;
const factsOf = async (caseId: string) =>
  (await app.look<{ type: string }>('SELECT type FROM case_event WHERE case_id = $1 ORDER BY seq', [caseId])).map(
    ({ type }) => type,
  );
const offersOf = async (person: TestPerson) =>
  ((await (await person.call('/api/v1/handovers?state=offered')).json()) as { items: { id: string }[] }).items;

test.each([
  ['with the applicant’s consent', {}, 200],
  ['by law, with its paragraph', { basis: 'STATUTORY', consent: undefined, paragraph: '§ 3 Abs. 1 AAZuVO' }, 200],
  ['by consent that nobody recorded', { consent: undefined }, 422],
  ['by law without a paragraph', { basis: 'STATUTORY', consent: undefined }, 422],
  ['by both at once', { paragraph: '§ 3 Abs. 1 AAZuVO' }, 422],
  ['by neither: that is for a caseworker', { basis: undefined, consent: undefined }, 422],
  ['with a consent of tomorrow', { consent: { how: 'Brief', on: '2099-01-01' } }, 422],
])('a case leaves %s', async (_how, change, status) => {
  const { caseId, number } = await aCase();
  expect((await given.handOver(jana, caseId, 1, change)).status).toBe(status);
  const states = await app.look('SELECT state FROM handover WHERE case_number = $1', [number]);
  expect(states).toEqual(status === 200 ? [{ state: 'PREPARED' }] : []);
});

test.each([
  ['the own office', { to: { officeId: HEIDELBERG } }, 'handover-to-oneself'],
  ['an office that nobody knows', { to: { officeId: randomUUID() } }, 'recipient-unknown'],
])('%s is no recipient', async (_who, change, code) => {
  const { caseId } = await aCase();
  expect((await given.handOver(jana, caseId, 1, change)).body.code).toBe(code);
});

test('until the undo time is over nobody else sees it, and it is taken back without a trace outside', async () => {
  const { caseId, number } = await aCase();
  const { body } = await given.handOver(jana, caseId, 1);
  expect(await rowsOf(number)).toMatchObject([{ office_id: HEIDELBERG, jurisdiction: 'HANDOVER_SENT' }]);
  expect(await offersOf(lena)).toEqual([]);
  expect(await app.look(`SELECT FROM outbox WHERE type = 'handover-due' AND due_at > now()`)).not.toEqual([]);
  expect((await undo(jana, body.commandId)).status).toBe(200);
  expect(await rowsOf(number)).toMatchObject([{ jurisdiction: 'SUSPECTED_OTHER', stage: 'TRIAGE' }]);
  await given.sendPrepared(app);
  expect(await app.look('SELECT FROM handover WHERE case_number = $1', [number])).toEqual([]);
});

test('once sent it cannot be taken back, and the refusal says when it was sent', async () => {
  const { caseId } = await aCase();
  const { body } = await given.handOver(jana, caseId, 1);
  await given.sendPrepared(app);
  const late = await undo(jana, body.commandId);
  expect(late).toMatchObject({ status: 409, body: { code: 'already-sent' } });
  expect(Date.parse(String(late.body.at))).not.toBeNaN();
});

test('the receiver is shown what it may see: who, what, since when and why, and how many documents', async () => {
  const { number, handoverId } = await aSentCase();
  const [offer] = (await offersOf(lena)).filter(({ id }) => id === handoverId);
  expect(offer).toMatchObject({
    number,
    from: { name: 'Stadt Heidelberg (Demo)' },
    person: { familyName: 'Demirağ' },
    reason: 'Umzug nach Eppelheim',
    basis: 'CONSENT',
    consent: { how: 'Telefonat', on: '2026-11-20' },
    emergency: null,
    caseId: null,
  });
  expect((await (await lena.call(`/api/v1/handovers/${handoverId}`)).json()) as object).toMatchObject({
    documents: [{ fileName: 'Pass.pdf' }, { fileName: 'Vertrag.pdf' }],
  });
  expect(await offersOf(jana)).toEqual([]);
});

test('sent, returned with a reason, on top again, sent anew and accepted: open in one office at every step', async () => {
  const { caseId, number, handoverId, submissionId, documentIds } = await aSentCase();
  expect(await given.openIn(app, number)).toEqual([HEIDELBERG]);
  expect(await handover(handoverId)).toMatchObject({ state: 'SENT' });

  expect((await given.answerOffer(lena, handoverId, 'return')).status).toBe(200);
  expect(await handover(handoverId)).toMatchObject({ state: 'RETURNED', return_reason: 'Wohnt noch bei Ihnen' });
  expect((await given.answerOffer(lena, handoverId, 'accept')).body.code).toBe('handover-answered');
  const [back] = await rowsOf(number);
  expect(back).toMatchObject({ stage: 'TRIAGE', jurisdiction: 'HANDOVER_RETURNED', team_id: null, opened_at: null });
  expect(await app.look(`SELECT FROM outbox WHERE type = 'assessment-due' AND subject_id = $1`, [caseId])).not.toEqual(
    [],
  );
  expect(await given.openIn(app, number)).toEqual([HEIDELBERG]);

  expect((await given.handOver(jana, caseId, await given.versionOf(app, caseId))).status).toBe(200);
  await given.sendPrepared(app);
  const again = await given.openHandoverOf(app, number);
  const { status, body } = await given.answerOffer(lena, again, 'accept');
  expect(status).toBe(200);
  expect(await given.openIn(app, number)).toEqual([RHEIN_NECKAR]);

  const [there, here] = [await rowsOf(number)].flatMap((rows) => [
    rows.find((row) => row.office_id === HEIDELBERG),
    rows.find((row) => row.office_id === RHEIN_NECKAR),
  ]);
  expect(there).toMatchObject({ stage: 'HANDED_OVER', jurisdiction: 'HANDOVER_ACCEPTED' });
  expect(here).toMatchObject({ id: body.caseId, stage: 'RECEIVED', jurisdiction: 'UNCHECKED', team_id: null });
  expect(here?.received_at).toEqual(there?.received_at);
  const copies = (table: string, columns: string) =>
    app.look(`SELECT DISTINCT ${columns} FROM ${table} WHERE id = ANY ($1)`, [[submissionId, ...documentIds]]);
  expect(await copies('submission', 'original, findings::text, receipt, received_at')).toHaveLength(1);
  expect(await copies('document', 'file_key, sha512')).toHaveLength(2);
  expect(await app.look('SELECT FROM submission WHERE id = $1', [submissionId])).toHaveLength(2);
  expect(
    await app.look(
      `SELECT office_id FROM outbox WHERE type = 'submission-accepted' AND subject_id = $1
     AND office_id = $2`,
      [submissionId, RHEIN_NECKAR],
    ),
  ).toHaveLength(1);
  expect(await factsOf(caseId)).toEqual([
    'submission-accepted',
    ...['handover-prepared', 'handover-sent', 'handover-returned'],
    ...['handover-prepared', 'handover-sent', 'handover-accepted'],
  ]);
  expect(await factsOf(String(body.caseId))).toEqual(['submission-accepted', 'handover-received']);
});

test('the receiver opens the case like its own, documents and original included', async () => {
  const { handoverId, submissionId, documentIds } = await aSentCase();
  const { body } = await given.answerOffer(jan, handoverId, 'accept');
  const opened = await jan.call(`/api/v1/cases/${body.caseId}`);
  expect(opened.status).toBe(200);
  const original = await jan.call(`/api/v1/cases/${body.caseId}/submissions/${submissionId}/original`);
  expect([original.status, (await original.json()) as object]).toEqual([
    200,
    expect.objectContaining({ service: 'AT' }),
  ]);
  const document = await jan.call(`/api/v1/documents/${documentIds[0]}/content`);
  expect((await document.text()).slice(0, 5)).toBe('%PDF-');
});

test('the same command gets the same answer, another one is told that it is over', async () => {
  const { handoverId } = await aSentCase();
  const commandId = randomUUID();
  const first = await given.answerOffer(lena, handoverId, 'accept', commandId);
  expect(await given.answerOffer(lena, handoverId, 'accept', commandId)).toEqual(first);
  expect(await given.answerOffer(lena, handoverId, 'accept')).toMatchObject({
    status: 409,
    body: { code: 'handover-answered', caseId: first.body.caseId },
  });
  expect((await given.answerOffer(lena, handoverId, 'return')).body.code).toBe('handover-answered');
  expect((await lena.call(`/api/v1/handovers/${handoverId}/accept`, { method: 'POST', body: {} })).status).toBe(400);
});

test('of two people who accept at once one wins, and there is one case', async () => {
  for (let round = 0; round < 5; round++) {
    const { number, handoverId } = await aSentCase();
    const answers = await Promise.all([lena, jan].map((person) => given.answerOffer(person, handoverId, 'accept')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await rowsOf(number)).toHaveLength(2);
    expect(await given.openIn(app, number)).toEqual([RHEIN_NECKAR]);
  }
});

test('while the other office has not answered, the sender cannot decide otherwise', async () => {
  const { caseId } = await aSentCase();
  const version = await given.versionOf(app, caseId);
  for (const [name, input] of [
    ['confirm-jurisdiction', { verdict: 'OURS' }],
    ['hand-over', given.anOffer()],
  ] as const)
    expect((await command(jana, caseId, name, { version, input })).body.code).toBe('handover-open');
  for (const [name, input] of [
    ['accept-handover', { text: 'telefonisch' }],
    ['return-handover', { reason: 'telefonisch' }],
  ] as const)
    expect((await command(jana, caseId, name, { version, input })).body.code).toBe('handover-answers-here');
});

test('after three working days without an answer the sender is reminded, once', async () => {
  const { caseId, handoverId } = await aSentCase();
  const [sent] = await app.look<{ day: string }>('SELECT remind_on::text AS day FROM handover WHERE id = $1', [
    handoverId,
  ]);
  expect(sent?.day).toBe(addWorkingDays(berlinDay(new Date()), 3, new Set()));
  const inDays = (days: number) => given.dispatchOf(app, () => new Date(Date.now() + days * 86_400_000));
  await inDays(1).remind(HEIDELBERG);
  expect(await factsOf(caseId)).not.toContain('handover-reminder-due');
  await inDays(7).remind(HEIDELBERG);
  await inDays(8).remind(HEIDELBERG);
  expect((await factsOf(caseId)).filter((type) => type === 'handover-reminder-due')).toHaveLength(1);
});

test('what an emptied queue has lost is sent all the same', async () => {
  const { caseId, number } = await aCase();
  await given.handOver(jana, caseId, 1);
  await app.look(`DELETE FROM outbox WHERE type = 'handover-due'`);
  await given.dispatchOf(app, () => new Date(Date.now() + 3_600_000)).remember(HEIDELBERG);
  await given.sendPrepared(app);
  expect((await handover(await given.openHandoverOf(app, number))).state).toBe('SENT');
});

test('offices are found by name or ABH-Kennung, those that work here first', async () => {
  const search = async (text: string) =>
    (
      (await (await jana.call(`/api/v1/offices?search=${encodeURIComponent(text)}`)).json()) as {
        items: { name: string; served: boolean }[];
      }
    ).items;
  expect(await search('neckar rhein')).toMatchObject([{ id: RHEIN_NECKAR, served: true }]);
  expect(await search('0044')).toMatchObject([{ id: MANNHEIM, name: 'Stadt Mannheim', served: false }]);
  expect((await search('')).map(({ name }) => name)).toEqual([
    'Landratsamt Rhein-Neckar-Kreis (Demo)',
    'Stadt Mannheim',
  ]);
});
