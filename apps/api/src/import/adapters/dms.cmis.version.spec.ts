import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { aTarget } from '../../../test/test-target.js';
import type { DmsFile } from '../dms.port.js';
import { CmisDms, CmisSettings } from './dms.cmis.js';

const OLD = 'the old passport';
const NEW = 'the new passport';

const replacing: DmsFile = {
  ...{ key: 'new', submissionId: 'second', caseNumber: 'EK-2026-1000-0001', name: 'Pass (2).pdf' },
  ...{ originalName: 'Pass.pdf', mediaType: 'application/pdf', sizeBytes: NEW.length },
  sha512: createHash('sha512').update(NEW).digest('hex'),
  open: () => Readable.from([Buffer.from(NEW)]),
  replaces: { name: 'Pass.pdf', keys: ['old'] },
};

const object = (id: string, key: string, length: number, more: object = {}) => ({
  succinctProperties: {
    ...{ 'cmis:objectId': id, 'einkanal:attachmentId': key, 'cmis:contentStreamLength': length },
    ...more,
  },
});

/** A repository that keeps versions and holds `Pass.pdf`, checked out by somebody; it tells what it was asked to do. */
async function aRepository(checkedOut: object) {
  const actions: string[] = [];
  const json = (body: unknown, status = 200) => ({
    ...{ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  });
  const standing = object('1', 'old', OLD.length, checkedOut);
  const target = await aTarget(({ method, url, body }) => {
    const { pathname, searchParams } = new URL(url, target.url);
    if (method === 'POST') {
      const action = /name="cmisaction"\r\n\r\n(\w+)/.exec(body)?.[1] ?? '';
      actions.push(`${action} ${searchParams.get('objectId') ?? ''}`);
      return json(object(action === 'checkOut' ? '1.1' : '2', 'new', NEW.length));
    }
    switch (searchParams.get('cmisselector') ?? '') {
      case 'typeDefinition':
        return json({ versionable: true });
      case 'versions':
        return json([standing]);
      case 'content':
        return { status: 200, body: searchParams.get('objectId') === '1' ? OLD : NEW };
      case 'object':
        return pathname.endsWith('/Pass.pdf') ? json(standing) : json({ exception: 'objectNotFound' }, 404);
      default:
        return json({
          r: { repositoryId: 'r', repositoryUrl: `${target.url}/r`, rootFolderUrl: `${target.url}/root` },
        });
    }
  });
  const dms = new CmisDms(CmisSettings.parse({ url: target.url, user: 'einkanal', password: 'x' }));
  const filed = await dms.file({ reference: 'folder', path: 'Einkanal/2026/EK-2026-1000-0001' }, replacing);
  await target.stop();
  return { actions, filed };
}

const checkedOutBy = (user: string) => ({
  'cmis:isVersionSeriesCheckedOut': true,
  'cmis:versionSeriesCheckedOutBy': user,
  'cmis:versionSeriesCheckedOutId': '1.0',
});

test('what replaces a document becomes its next version', async () => {
  const { actions, filed } = await aRepository({});
  expect(actions).toEqual(['checkOut 1', 'checkIn 1.1']);
  expect(filed).toEqual({ reference: '2', name: 'Pass.pdf' });
});

test('a working copy that an attempt of ours left behind is given back first', async () => {
  const { actions } = await aRepository(checkedOutBy('einkanal'));
  expect(actions).toEqual(['cancelCheckOut 1.0', 'checkOut 1', 'checkIn 1.1']);
});

test('a document that a person works on is left alone: the new one lies beside it', async () => {
  const { actions, filed } = await aRepository(checkedOutBy('frau.weber'));
  expect(actions).toEqual(['createDocument folder']);
  expect(filed).toEqual({ reference: '2', name: 'Pass (2).pdf' });
});
