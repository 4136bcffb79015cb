import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { caseNumber } from '@einkanal/domain/intake/case-number';
import { aDueTransfer } from '../../test/due-transfer.js';
import { aReturnMessage, bring, inFortyDays, returnedTo } from '../../test/return-messages.js';
import { problemOf } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { ReturnMessageCase } from './return-message-case.service.js';

let app: TestApp;
let returned: ReturnType<typeof returnedTo>;
beforeAll(async () => {
  app = await startTestApp();
  returned = returnedTo(app);
});
afterAll(() => app.close());

const later = { '2026-12-15': inFortyDays };

describe('a return message is matched', () => {
  test('by the number of our case, as we write it and without its dashes', async () => {
    const number = caseNumber(2026, String(Math.floor(Math.random() * 1e7)).padStart(7, '0'));
    await app.look('INSERT INTO case_number VALUES ($1)', [number]);
    const { id } = await returned.aCase({ columns: { number } });
    for (const applicationId of [number, number.replaceAll('-', '')])
      expect((await bring(app, aReturnMessage('130104-check-finished', { applicationId }))).status).toBe(204);
    expect(await returned.facts(id)).toEqual(['return-message 130104', 'return-message 130104']);
  });

  test('by the message that it answers, which our transfer has sent', async () => {
    const triggerId = randomUUID();
    const { caseId } = await aDueTransfer(app, {
      target: 'SPECIALIST_SYSTEM',
      columns: { state: 'SUCCEEDED', message_id: triggerId },
      dueIn: null,
    });
    expect((await bring(app, aReturnMessage('130107-withdrawal-confirmed', { triggerId }))).status).toBe(204);
    expect(await returned.facts(caseId)).toEqual(['return-message 130107']);
  });

  test('with no case where its two names mean different ones; it is kept, and moves neither', async () => {
    const [one, other] = [await returned.aCase(), await aDueTransfer(app, { target: 'SPECIALIST_SYSTEM' })];
    const triggerId = randomUUID();
    await app.look('UPDATE import_job SET message_id = $2 WHERE id = $1', [other.id, triggerId]);
    const messageId = randomUUID();
    const xml = aReturnMessage('130102-question', { messageId, triggerId, applicationId: one.applicationId });
    expect((await bring(app, xml)).status).toBe(204);
    expect(await returned.kept(messageId)).toMatchObject([{ case_id: null }]);
    expect([await returned.facts(one.id), await returned.facts(other.caseId)]).toEqual([[], []]);
  });

  test('with the case that its own was merged into', async () => {
    const into = await returned.aCase();
    const merged = { stage: 'MERGED', columns: { merged_into: into.id, closed_at: new Date() } } as const;
    const { applicationId } = await returned.aCase(merged);
    await bring(app, aReturnMessage('130102-question', { applicationId, instead: later }));
    expect(await returned.caseOf(into.id)).toMatchObject({ waiting_for: 'APPLICANT', wake_on: inFortyDays });
  });

  test('later, where it was faster than its application: then it does what it has to, once', async () => {
    const [applicationId, messageId] = [`OD-${randomUUID()}`, randomUUID()];
    await bring(app, aReturnMessage('130102-question', { applicationId, messageId, instead: later }));
    expect(await returned.kept(messageId)).toMatchObject([{ case_id: null }]);
    const { id } = await returned.aCase({ columns: { application_id: applicationId } });
    const waiting = app.nest.get(ReturnMessageCase);
    await Promise.all([waiting.matchWaiting(HEIDELBERG), waiting.matchWaiting(HEIDELBERG)]);
    await waiting.matchWaiting(HEIDELBERG);
    expect(await returned.kept(messageId)).toMatchObject([{ case_id: id }]);
    expect(await returned.caseOf(id)).toMatchObject({ waiting_for: 'APPLICANT', wake_on: inFortyDays, version: 2 });
    expect(await returned.facts(id)).toEqual(['return-message 130102']);
  });
});

describe('the same message', () => {
  test('twice, also at the same moment, is processed once and answered alike', async () => {
    const { id, applicationId } = await returned.aCase();
    const messageId = randomUUID();
    const xml = aReturnMessage('130110-intended-refusal', { applicationId, messageId });
    const answers = await Promise.all(Array.from({ length: 5 }, () => bring(app, xml)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
    expect((await bring(app, xml)).status).toBe(204);
    expect(await returned.facts(id)).toEqual(['return-message 130110']);
    const [message] = await returned.kept(messageId);
    const files = await app.look<{ file_name: string; media_type: string; file_key: string }>(
      'SELECT file_name, media_type, file_key FROM message_file WHERE message = $1 ORDER BY position',
      [message?.id],
    );
    expect(files.map((file) => [file.file_name, file.media_type])).toEqual([
      ['Beabsichtigte Ablehnung.pdf', 'application/pdf'],
      ['Gebührenmitteilung.pdf', 'application/pdf'],
    ]);
    // Of those that came too late no file is left behind.
    const known = [message, ...files].map((file) => file?.file_key);
    const left = readdirSync(app.filesDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const all = await app.look<{ file_key: string }>(
      'SELECT file_key FROM message UNION ALL SELECT file_key FROM message_file',
    );
    expect(left).toHaveLength(all.length);
    expect(all.map((file) => file.file_key)).toEqual(expect.arrayContaining(known));
  });

  test('with other words is refused, and the first holds', async () => {
    const { id, applicationId } = await returned.aCase();
    const messageId = randomUUID();
    await bring(app, aReturnMessage('130102-question', { applicationId, messageId, instead: later }));
    const other = { ...later, 'Bitte reichen Sie': 'Reichen Sie' };
    const answer = await bring(app, aReturnMessage('130102-question', { applicationId, messageId, instead: other }));
    expect(await problemOf(answer)).toMatchObject({ status: 409, code: 'message-differs', standardCode: 'S100' });
    expect(await returned.facts(id)).toEqual(['return-message 130102']);
  });
});

describe('refused', () => {
  test.each([
    ['what is no XML', 'guten Tag', 'message-unreadable', 'X000'],
    [
      'what the schema does not allow',
      aReturnMessage('130102-question', { instead: { 'xa:frage>': 'xa:fragen>' } }),
      'message-unreadable',
      'X001',
    ],
    [
      'what belongs to another door',
      aReturnMessage('130103-answer').replace('alp:beispieldienst', 'azr:004200'),
      'message-not-returned',
      'T080',
    ],
  ])('%s, with a code of the standard; nothing of it is kept', async (_what, xml, code, standardCode) => {
    const count = async () => (await app.look('SELECT FROM message')).length;
    const before = await count();
    expect(await problemOf(await bring(app, xml))).toMatchObject({ status: 422, code, standardCode });
    expect(await count()).toBe(before);
  });

  test('what comes from an office that the token does not name, or without the scope, or as something else', async () => {
    const { id, applicationId } = await returned.aCase();
    const xml = aReturnMessage('130102-question', { applicationId, instead: later });
    const answers = [
      await bring(app, xml, { claims: { offices: ['004900'] } }),
      await bring(app, aReturnMessage('130102-question', { applicationId, kennung: '999999' })),
      await bring(app, xml, { claims: { scope: 'transfers:confirm' } }),
      await bring(app, '{}', { type: 'application/json' }),
    ];
    expect(await Promise.all(answers.map(async (answer) => (await problemOf(answer)).code))).toEqual([
      'office-not-permitted',
      'office-not-permitted',
      'scope-missing',
      'message-content-type',
    ]);
    expect(await returned.facts(id)).toEqual([]);
  });
});
