import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDms } from '@einkanal/office-systems/dms/server';
import { CMIS_OUTAGES, cmisHoldings } from '../../../test/test-cmis.js';
import { CHUNK_BYTES, dmsResumeContract } from '../dms-abilities.contract.js';
import { dmsContract } from '../dms.contract.js';
import { CmisDms, CmisSettings } from './dms.cmis.js';

const ACCOUNT = { user: 'dms', password: 'dms' };

async function start(settings: Partial<CmisSettings>) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-dms-'));
  const system = await startDms({ port: 0, dataDir });
  const order = async (fault: object) => {
    await fetch(`${system.url}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
  };
  return {
    dms: new CmisDms(
      CmisSettings.parse({
        url: `${system.url}/cmis`,
        ...ACCOUNT,
        chunkBytes: CHUNK_BYTES,
        ...settings,
      }),
    ),
    holdings: (year: string, caseNumber: string) =>
      cmisHoldings(`${system.url}/cmis`, ACCOUNT, `Einkanal/${year}/${caseNumber}`),
    fail: (kind: string, times: number) => order({ kind, times }),
    breakUpload: () => order({ kind: 'down', action: 'appendContent' }),
    stop: async () => {
      await system.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const WITHOUT_TYPE = { deliveryType: null };

dmsContract('a DMS that speaks CMIS', CMIS_OUTAGES, () => start({}));
dmsContract('a DMS that speaks CMIS and has no type for our key', CMIS_OUTAGES, () => start(WITHOUT_TYPE));

dmsResumeContract('an upload by CMIS', () => start({}));
dmsResumeContract('an upload by CMIS to a DMS that has no type for our key', () => start(WITHOUT_TYPE));
