import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource, type EntityManager } from 'typeorm';
import { aPdf } from '../../test/files.js';
import { aDelivery, aPackage, archiveOf, bringMessage } from '../../test/packaged-messages.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { findPackagesOf } from '../message/message-package.query.js';
import { findOpenDeliveries } from '../message/document-delivery.query.js';
import { withOffice } from '../platform/tenant.js';
import { ArrivedApplicationService } from './arrived-application.service.js';
import { DocumentDeliveryService } from './document-delivery.service.js';

let app: TestApp;
let person: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  person = await aPerson(app, { roles: ['CASEWORKER'] });
});
afterAll(() => app.close());

const files = () => ({ contract: Buffer.from(aPdf(randomUUID())), addition: Buffer.from(aPdf(randomUUID())) });
const bring = (xml: string) => bringMessage(app, xml);

/** An application with two files in packages that hold them. */
async function prepared(parts = 2, size?: (bytes: number) => number) {
  const { contract, addition } = files();
  const ids = aDelivery(Buffer.alloc(0)).fileIds;
  const archive = await archiveOf({ [`${ids[0]}.pdf`]: contract, [`${ids[1]}.PDF`]: addition });
  const delivery = aDelivery(archive, { parts, size: size?.(archive.length) ?? archive.length });
  // Both were drawn anew: the application names the files of the archive.
  const application = delivery.application
    .replaceAll(delivery.fileIds[0].toUpperCase(), ids[0].toUpperCase())
    .replaceAll(delivery.fileIds[1].toUpperCase(), ids[1].toUpperCase());
  const packages = Array.from({ length: parts }, (_, at) => aPackage(delivery.messageId, archive, at + 1, parts));
  return { ...delivery, application, packages, archive, ids, contract, addition };
}

const caseOf = async (messageId: string) =>
  (await app.look<{ id: string }>('SELECT case_id AS id FROM message WHERE message_id = $1', [messageId]))[0]?.id ?? '';
const documentsOf = async (messageId: string) =>
  app.look<{ file_name: string; title: string; slot: string; sha512: string; kind: string; media_type: string }>(
    `SELECT d.file_name, d.title, d.slot, d.sha512, d.media_type, s.kind FROM document d JOIN submission s ON s.id = d.submission_id
     WHERE d.case_id = $1 ORDER BY d.position`,
    [await caseOf(messageId)],
  );
const inOffice = async <Result>(work: (tx: EntityManager) => Promise<Result>) => {
  const [office] = await app.look<{ id: string }>(`SELECT id FROM office WHERE abh_kennung = '004200'`);
  return withOffice(app.nest.get(DataSource), office?.id ?? '', work);
};
const openOf = async (messageId: string) => {
  const caseId = await caseOf(messageId);
  return inOffice((tx) => findOpenDeliveries(tx, caseId));
};
const shownOn = async (messageId: string) => {
  const answer = await person.call(`/api/v1/cases/${await caseOf(messageId)}`);
  return ((await answer.json()) as { packages: { problem: { de: string } | null }[] }).packages;
};
const leftovers = () => readdirSync(path.join(app.filesDir, 'incoming'));

test.each([
  ['the application, then its packages', (a: string, [one = '', two = '']: string[]) => [a, one, two]],
  ['its packages, then the application', (a: string, [one = '', two = '']: string[]) => [one, two, a]],
  ['the other way round', (a: string, [one = '', two = '']: string[]) => [two, a, one]],
  ['every one of them twice', (a: string, [one = '', two = '']: string[]) => [a, a, one, one, two, two, one, a]],
])('%s: the files become documents of the case, once', async (_, inOrder) => {
  const { application, packages, messageId, contract, addition } = await prepared();
  for (const message of inOrder(application, packages)) expect((await bring(message)).kind).not.toBe('refused');
  const documents = await documentsOf(messageId);
  expect(documents).toMatchObject([
    { file_name: 'Vertrag.pdf', title: 'Arbeitsvertrag', kind: 'SUPPLEMENT', media_type: 'application/pdf' },
    { file_name: 'Zusatz.pdf', kind: 'SUPPLEMENT' },
  ]);
  expect(documents).toHaveLength(2);
  expect(documents.map(({ sha512 }) => sha512)).toEqual([contract, addition].map(sha512Of));
  expect(await openOf(messageId)).toEqual([]);
  expect(leftovers()).toEqual([]);
});

const sha512Of = (content: Buffer) => createHash('sha512').update(content).digest('hex');

test('while packages are missing the case says how many', async () => {
  const { application, packages, messageId } = await prepared(3);
  await bring(application);
  expect(await openOf(messageId)).toEqual([{ announced: 3, arrived: 0, problem: null }]);
  await bring(packages[1] ?? '');
  expect(await openOf(messageId)).toEqual([{ announced: 3, arrived: 1, problem: null }]);
  expect(await shownOn(messageId)).toEqual([{ announced: 3, arrived: 1, problem: null }]);
  expect(await documentsOf(messageId)).toEqual([]);
  const events = await app.look<{ type: string; data: unknown }>(
    `SELECT type, data FROM case_event WHERE case_id = $1 AND type = 'package-arrived'`,
    [await caseOf(messageId)],
  );
  expect(events).toEqual([{ type: 'package-arrived', data: { number: 2 } }]);
});

test('numbers that nobody can send are waited for, and hold up nothing', async () => {
  const { application, packages, messageId, archive } = await prepared();
  const endless = application.replace(/<xa:anzahlDerPakete>\d+/, '<xa:anzahlDerPakete>999999999999999');
  const far = aPackage(messageId, archive, 1).replace('<xa:paketnummer>1<', '<xa:paketnummer>999999999999999<');
  for (const xml of [endless, far, ...packages]) expect((await bring(xml)).kind).toBe('taken');
  expect(await openOf(messageId)).toEqual([{ announced: 999_999_999_999_999, arrived: 3, problem: null }]);
  const [office] = await app.look<{ id: string }>(`SELECT id FROM office WHERE abh_kennung = '004200'`);
  await app.nest.get(DocumentDeliveryService, { strict: false }).completeAll(office?.id ?? '');
  expect(await documentsOf(messageId)).toEqual([]);
});

test('packages are kept as they came, with the message they belong to', async () => {
  const { packages, messageId } = await prepared();
  for (const message of packages) await bring(message);
  const kept = await inOffice((tx) => findPackagesOf(tx, messageId));
  expect(kept.map(({ number }) => number)).toEqual([1, 2]);
  expect(kept.map(({ sizeBytes }) => sizeBytes)).toEqual(packages.map((xml) => Buffer.byteLength(xml)));
});

test('an archive of another size is a problem of the case, and healed by packages that are sent again', async () => {
  const { application, packages, messageId, archive } = await prepared();
  const wrong = aPackage(messageId, archive.subarray(0, archive.length - 4), 2);
  for (const message of [application, packages[0] ?? '', wrong]) await bring(message);
  const size = String(archive.length);
  expect(await openOf(messageId)).toMatchObject([
    { announced: 2, arrived: 2, problem: { code: 'archive-size-differs', details: { expected: size } } },
  ]);
  const [shown] = await shownOn(messageId);
  expect(shown?.problem?.de).toContain(`angekündigt sind ${size}.`);
  expect(await documentsOf(messageId)).toEqual([]);
  await bring(packages[1] ?? '');
  expect(await openOf(messageId)).toEqual([]);
  expect(await documentsOf(messageId)).toHaveLength(2);
});

test('what is no archive is a problem of the case', async () => {
  const noise = Buffer.from('no archive at all');
  const { application, messageId } = aDelivery(noise);
  for (const xml of [application, aPackage(messageId, noise, 1), aPackage(messageId, noise, 2)]) await bring(xml);
  expect(await openOf(messageId)).toMatchObject([{ problem: { code: 'archive-unreadable' } }]);
  expect(leftovers()).toEqual([]);
});

test('a file that the archive lacks is named; the others are taken, and the missing one when it comes', async () => {
  const { messageId, application, ids, contract, addition } = await prepared();
  const lacking = await archiveOf({ [`${ids[0]}.pdf`]: contract });
  const fitted = application.replace(/<xa:archivgroesse>\d+/, `<xa:archivgroesse>${lacking.length}`);
  for (const xml of [fitted, aPackage(messageId, lacking, 1), aPackage(messageId, lacking, 2)]) await bring(xml);
  expect(await openOf(messageId)).toMatchObject([
    { problem: { code: 'files-missing', details: { files: 'Zusatz.pdf' } } },
  ]);
  expect((await documentsOf(messageId)).map(({ file_name }) => file_name)).toEqual(['Vertrag.pdf']);
  const whole = await archiveOf({ [`${ids[0]}.pdf`]: contract, [`${ids[1]}.pdf`]: addition });
  await app.look(
    `UPDATE message SET body = jsonb_set(body, '{angabenDokumentenlieferung,archivgroesse}', to_jsonb($2::int)) WHERE message_id = $1`,
    [messageId, whole.length],
  );
  for (const number of [1, 2]) await bring(aPackage(messageId, whole, number));
  expect(await openOf(messageId)).toEqual([]);
  expect((await documentsOf(messageId)).map(({ file_name }) => file_name).sort()).toEqual([
    'Vertrag.pdf',
    'Zusatz.pdf',
  ]);
});

test('what is interrupted is taken up by the round of the worker', async () => {
  const { application, packages, messageId } = await prepared();
  for (const message of packages) await bring(message);
  // As if the process had ended right after the application was kept.
  await bringMessage(app, application, ['004200'], ArrivedApplicationService);
  expect(await documentsOf(messageId)).toEqual([]);
  const [office] = await app.look<{ id: string }>(`SELECT id FROM office WHERE abh_kennung = '004200'`);
  const deliveries = app.nest.get(DocumentDeliveryService, { strict: false });
  await deliveries.completeAll(office?.id ?? '');
  await deliveries.completeAll(office?.id ?? '');
  expect(await documentsOf(messageId)).toHaveLength(2);
});

test('a package for an office that the sender may not write to, and another one under a known id, are refused', async () => {
  const { packages, messageId, archive } = await prepared();
  const [first = ''] = packages;
  expect(await bringMessage(app, first, ['004900'])).toMatchObject({ kind: 'refused', refused: { status: 403 } });
  const id = randomUUID();
  const taken = await bring(aPackage(messageId, archive, 1, 2, id));
  expect(taken.kind).toBe('taken');
  expect(await bring(aPackage(messageId, archive, 1, 2, id))).toEqual({ ...taken, kind: 'known' });
  expect(await bring(aPackage(messageId, archive, 2, 2, id))).toMatchObject({
    kind: 'refused',
    refused: { status: 409 },
  });
});
