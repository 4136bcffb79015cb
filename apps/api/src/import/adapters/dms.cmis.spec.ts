import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDms } from '@einkanal/office-systems/dms/server';
import { dmsContract } from '../dms.contract.js';
import { CmisDms, CmisSettings } from './dms.cmis.js';

const AUTHORIZATION = `Basic ${Buffer.from('dms:dms').toString('base64')}`;

async function start(settings: Partial<CmisSettings>) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-dms-'));
  const system = await startDms({ port: 0, dataDir });
  const get = (rest: string) => fetch(`${system.url}/cmis${rest}`, { headers: { authorization: AUTHORIZATION } });
  const repositories = (await (await get('')).json()) as Record<string, { rootFolderUrl: string }>;
  const root = Object.values(repositories)[0]?.rootFolderUrl ?? '';
  return {
    dms: new CmisDms(
      CmisSettings.parse({
        url: `${system.url}/cmis`,
        user: 'dms',
        password: 'dms',
        chunkBytes: 1_000_000,
        ...settings,
      }),
    ),
    holdings: async (year: string, caseNumber: string) => {
      const at = async (query: string) =>
        fetch(`${root}/Einkanal/${year}/${caseNumber}${query}`, { headers: { authorization: AUTHORIZATION } });
      const { objects } = (await (await at('?cmisselector=children&succinct=true')).json()) as {
        objects: { object: { succinctProperties: { 'cmis:name': string } } }[];
      };
      return Promise.all(
        objects.map(async ({ object }) => {
          const name = object.succinctProperties['cmis:name'];
          const content = await at(`/${encodeURIComponent(name)}?cmisselector=content`);
          return { name, bytes: Buffer.from(await content.arrayBuffer()) };
        }),
      );
    },
    fail: async (kind: string, times: number) => {
      await fetch(`${system.url}/control/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind, times }),
      });
    },
    stop: async () => {
      await system.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

dmsContract('a DMS that speaks CMIS', () => start({}));

dmsContract('a DMS that speaks CMIS and has no type for our key', () => start({ deliveryType: null }));
