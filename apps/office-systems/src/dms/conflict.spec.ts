import { type CmisClient, exceptionOf, idOf, propertyParts, tokenOf } from '../../test/cmis-client.js';
import { TestDms } from '../../test/test-dms.js';

const dms = new TestDms();
let cmis: CmisClient;
beforeEach(async () => {
  cmis = await dms.start();
});
afterEach(() => dms.remove());

const contentOf = async (id: string) => (await cmis.bytes(id)).text();

describe('conflicts', () => {
  test('the second object of a name is a nameConstraintViolation (import-07)', async () => {
    await cmis.createDocument('', 'a.pdf', 'first');
    expect(exceptionOf(await cmis.createDocument('', 'a.pdf', 'second'))).toBe('409 nameConstraintViolation');
    expect(exceptionOf(await cmis.createFolder('', 'a.pdf'))).toBe('409 nameConstraintViolation');
  });

  test('of ten who create one name at once one wins', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => cmis.createDocument('', 'a.pdf', `${index}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    expect([await dms.filesIn('content'), await dms.filesIn('incoming')]).toEqual([[expect.any(String)], []]);
  });

  test('renaming onto another name is a nameConstraintViolation', async () => {
    await cmis.createDocument('', 'a.pdf', 'x');
    const other = await cmis.createDocument('', 'b.pdf', 'x');
    const renamed = await cmis.act(`?objectId=${idOf(other)}`, 'update', {}, propertyParts({ 'cmis:name': 'a.pdf' }));
    expect(exceptionOf(renamed)).toBe('409 nameConstraintViolation');
  });

  test('a content is only overwritten when that is wanted', async () => {
    const id = idOf(await cmis.createDocument('', 'a.pdf', 'first'));
    expect(exceptionOf(await cmis.change(id, 'setContent', { overwriteFlag: 'false' }, 'second'))).toBe(
      '409 contentAlreadyExists',
    );
    expect(await contentOf(id)).toBe('first');
    expect((await cmis.change(id, 'setContent', { overwriteFlag: 'true' }, 'third')).status).toBe(201);
    expect([await contentOf(id), (await dms.filesIn('content')).length]).toEqual(['third', 1]);
  });

  test.each(['appendContent', 'setContent', 'update', 'delete'])(
    '%s with a stale token is an updateConflict',
    async (action) => {
      const created = await cmis.createDocument('', 'a.pdf', 'first');
      await cmis.change(idOf(created), 'appendContent', { changeToken: tokenOf(created) }, ' second');
      const late = await cmis.change(idOf(created), action, { changeToken: tokenOf(created) }, ' third');
      expect(exceptionOf(late)).toBe('409 updateConflict');
      expect(await contentOf(idOf(created))).toBe('first second');
    },
  );

  test('of two who append with the same token one wins', async () => {
    const created = await cmis.createDocument('', 'a.pdf', '-');
    const append = (text: string) =>
      cmis.change(idOf(created), 'appendContent', { changeToken: tokenOf(created) }, text);
    const answers = await Promise.all([append('one'), append('two')]);
    expect(answers.map(exceptionOf).sort()).toEqual(['201', '409 updateConflict']);
    expect(await contentOf(idOf(created))).toMatch(/^-(?:one|two)$/);
  });

  test('versions are no matter of this repository', async () => {
    const parts = propertyParts({ 'cmis:objectTypeId': 'cmis:document', 'cmis:name': 'a.pdf' });
    expect(exceptionOf(await cmis.act('', 'createDocument', { versioningState: 'major' }, parts))).toBe(
      '409 constraint',
    );
  });
});
