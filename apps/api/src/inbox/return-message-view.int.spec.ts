import { randomUUID } from 'node:crypto';
import { aReturnMessage, bring, inFortyDays, returnedTo } from '../../test/return-messages.js';
import { problemOf } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import type { ReturnMessageView } from './return-message.dto.js';

let app: TestApp;
let returned: ReturnType<typeof returnedTo>;
let tobias: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  returned = returnedTo(app);
  tobias = await aPerson(app, { roles: ['CASEWORKER'] });
});
afterAll(() => app.close());

type Shown = { messages: ReturnMessageView[]; specialistState: { de: string } | null };
const open = async (id: string, person = tobias) => (await (await person.call(`/api/v1/cases/${id}`)).json()) as Shown;
const audited = async (subjectId: string) =>
  (
    await app.look<{ action: string }>('SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY at', [subjectId])
  ).map(({ action }) => action);

test('a case shows what the specialist system has said, the newest first, with deadline, place and files', async () => {
  const { id, applicationId } = await returned.aCase();
  const at = (day: string) => `2026-11-${day}T09:00:00Z`;
  const instead = { '2026-12-15': inFortyDays };
  await bring(app, aReturnMessage('130105-appointment', { applicationId, writtenAt: at('22') }));
  await bring(app, aReturnMessage('130102-question-with-form', { applicationId, writtenAt: at('21') }));
  await bring(app, aReturnMessage('130102-question', { applicationId, writtenAt: at('23'), instead }));
  const { messages } = await open(id);
  expect(messages).toMatchObject([
    { type: '130102', text: 'Bitte reichen Sie den Mietvertrag nach.', deadline: inFortyDays, files: [] },
    {
      type: '130105',
      text: 'Bitte bringen Sie den Pass mit.',
      appointment: {
        ...{ on: '2027-01-12', from: '09:30', until: '10:00' },
        ...{ place: 'Rathausplatz 1, 99999 Musterstadt', hint: 'Zimmer 2.14' },
      },
      files: [{ fileName: 'Gebührenmitteilung.pdf', preview: 'pdf', blocked: false }],
    },
    { type: '130102', files: [{ fileName: 'Rückfrage.pdf' }] },
  ]);
});

test('how far the specialist system is never goes back', async () => {
  const { id, applicationId } = await returned.aCase();
  await bring(app, aReturnMessage('130104-check-finished', { applicationId }));
  await bring(app, aReturnMessage('130104-arrived', { applicationId, writtenAt: '2026-11-25T09:00:00Z' }));
  const { specialistState } = await open(id);
  expect(specialistState?.de).toContain('Prüfung abgeschlossen');
});

test('files and the message itself are handed out with the rights of documents, each time in the audit', async () => {
  const { id, applicationId } = await returned.aCase();
  const xml = aReturnMessage('130110-intended-refusal', { applicationId });
  await bring(app, xml);
  const [message] = (await open(id)).messages;
  const [file] = message?.files ?? [];
  const [preview, content] = [
    await tobias.call(`/api/v1/documents/${file?.id ?? ''}/preview`),
    await tobias.call(`/api/v1/documents/${file?.id ?? ''}/content`),
  ];
  expect([preview.status, content.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(await content.text()).toContain('%PDF-1.7');
  expect(await audited(file?.id ?? '')).toEqual(['READ', 'DOWNLOAD']);
  const original = await tobias.call(`/api/v1/messages/${message?.id ?? ''}/original`);
  expect(await original.text()).toBe(xml);
  expect(await audited(message?.id ?? '')).toEqual(['DOWNLOAD']);

  const desk = await aPerson(app, { roles: ['DESK'] });
  const elsewhere = await aPerson(app, { roles: ['CASEWORKER'], office: RHEIN_NECKAR });
  const address = `/api/v1/documents/${file?.id ?? ''}/content`;
  expect([(await desk.call(address)).status, (await elsewhere.call(address)).status]).toEqual([403, 404]);
  expect((await elsewhere.call(`/api/v1/messages/${message?.id ?? ''}/original`)).status).toBe(404);
});

test('a file that the scanner has not cleared is neither shown nor handed out', async () => {
  const { id, applicationId } = await returned.aCase();
  await bring(app, aReturnMessage('130110-intended-refusal', { applicationId }));
  const [file] = (await open(id)).messages[0]?.files ?? [];
  for (const status of ['PENDING', 'INFECTED']) {
    await app.look('UPDATE message_file SET scan_status = $2 WHERE id = $1', [file?.id, status]);
    expect((await open(id)).messages[0]?.files[0]).toMatchObject({ blocked: true });
    const answer = await tobias.call(`/api/v1/documents/${file?.id ?? ''}/preview`);
    expect(await problemOf(answer)).toMatchObject({ status: 409, code: 'document-not-cleared' });
  }
});

test('of a protected person somebody in triage sees that there is a message, not what it says', async () => {
  const { id, applicationId } = await returned.aCase({ columns: { protection: 'IDENTITY' } });
  await bring(app, aReturnMessage('130102-question', { applicationId }));
  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const [message] = (await open(id, jana)).messages;
  expect(message).toMatchObject({ type: '130102', withheld: true, text: null, deadline: null });
  expect((await jana.call(`/api/v1/messages/${message?.id ?? ''}/original`)).status).toBe(403);
});

test('messages without a case are counted and listed for who may assign them, until somebody has', async () => {
  const messageId = randomUUID();
  await bring(app, aReturnMessage('130102-question', { messageId, applicationId: 'UNBEKANNT-1' }));
  const counts = (await (await tobias.call('/api/v1/inbox/counts')).json()) as { messages: { count: number } };
  const list = (await (await tobias.call('/api/v1/messages/without-case')).json()) as { rows: ReturnMessageView[] };
  expect(counts.messages.count).toBe(list.rows.length);
  expect(list.rows.find((row) => row.messageId === messageId)).toMatchObject({
    ...{ applicationId: 'UNBEKANNT-1', author: 'Ausländerbehörde Musterstadt (erfunden)' },
    text: 'Bitte reichen Sie den Mietvertrag nach.',
  });
  const manager = await aPerson(app, { roles: ['OFFICE_MANAGER'] });
  expect((await manager.call('/api/v1/messages/without-case')).status).toBe(403);
  const unseen = (await (await manager.call('/api/v1/inbox/counts')).json()) as { messages: { count: number } };
  expect(unseen.messages.count).toBe(0);
});
