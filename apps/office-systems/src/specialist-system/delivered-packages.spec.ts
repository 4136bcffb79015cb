import { announcing, ARCHIVE, packageOf } from '../../test/test-packages.js';
import { EXAMPLE_ID, readErgebnis, TestSpecialistSystem } from '../../test/test-specialist-system.js';

const system = new TestSpecialistSystem();
beforeEach(() => system.start());
afterEach(() => system.remove());

async function isKept(body: string): Promise<void> {
  const answer = await system.send(body);
  expect([answer.status, await system.akten()]).toEqual([202, []]);
}

test.each([
  ['the message, then its packages', [announcing(2), packageOf(1, 2), packageOf(2, 2)]],
  ['its packages, then the message', [packageOf(1, 2), packageOf(2, 2), announcing(2)]],
  ['the other way round', [packageOf(2, 2), announcing(2), packageOf(1, 2)]],
  ['twice each', [announcing(2), announcing(2), packageOf(1, 2), packageOf(1, 2), packageOf(2, 2)]],
])('%s: nothing is taken over before all of it is there', async (_, messages) => {
  for (const message of messages.slice(0, -1)) await isKept(message);
  expect(await system.deliver(messages.at(-1) ?? '')).toMatchObject({ kind: 'angenommen', identification: EXAMPLE_ID });
  expect(await system.akten()).toMatchObject([
    { announcedPackages: 2, files: [{ name: 'Arbeitsvertrag.jpg', sizeBytes: 260 }] },
  ]);
  expect(await (await fetch(system.url)).text()).toContain('Arbeitsvertrag.jpg');
  for (const message of messages) expect(await system.deliver(message)).toMatchObject({ kind: 'doppelt' });
});

test('what waits is there after a restart', async () => {
  await isKept(announcing(2));
  await isKept(packageOf(2, 2));
  await system.stop();
  await system.start();
  expect(await system.deliver(packageOf(1, 2))).toMatchObject({ kind: 'angenommen' });
});

test.each([
  ['of another size', announcing(1, 10), ARCHIVE, 'document-hash-mismatch', 'angabenDokumentenlieferung/archivgroesse'],
  ['that is none', announcing(1, 5), Buffer.from('12345'), 'document-hash-mismatch', 'angabenDokumentenlieferung'],
  [
    'without the file',
    announcing(1, 22),
    Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'),
    'document-missing',
    'nachweis/dokumentOderReferenz/dokumentuuid',
  ],
])('an archive %s is refused, and can be sent again', async (_, message, archive, code, fieldPath) => {
  await isKept(message);
  const ergebnis = await readErgebnis(await system.send(packageOf(1, 1, archive)));
  expect(ergebnis).toMatchObject({ kind: 'abgelehnt', identification: EXAMPLE_ID });
  expect(ergebnis.rejections).toEqual([{ code, fieldPath: `/OZG.Antrag.130101/${fieldPath}` }]);
  await isKept(announcing(1));
  expect(await system.deliver(packageOf(1, 1))).toMatchObject({ kind: 'angenommen' });
});

test('a package that breaks the schema is refused', async () => {
  const broken = packageOf(1, 1).replace('<xa:paketnummer>1<', '<xa:paketnummer>0<');
  expect(await system.deliver(broken)).toMatchObject({ kind: 'abgelehnt', rejections: [{ code: 'schema-invalid' }] });
});
