import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SPECIALIST_SYSTEM_CLIENT } from '@einkanal/office-systems/identity-provider/machine-client';
import { startIdentityProvider } from '@einkanal/office-systems/identity-provider/server';
import { startSpecialistSystem } from '@einkanal/office-systems/specialist-system/server';
import { aDueTransfer } from '../../test/due-transfer.js';
import { startTestApp } from '../../test/test-app.js';
import { until } from '../../test/until.js';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../office-systems/test/OZG.Antrag.130101.xml');

test('import-09: what the specialist system says by itself is taken, with a token of its own client', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-confirmation-'));
  const idp = await startIdentityProvider({ port: 0, dataDir });
  const app = await startTestApp({ OIDC_ISSUER: idp.url });
  const confirmTo = { url: app.url, issuer: idp.url, client: SPECIALIST_SYSTEM_CLIENT };
  const system = await startSpecialistSystem({ port: 0, dataDir, confirmTo });
  try {
    const messageId = randomUUID();
    const columns = { state: 'SUCCEEDED', attempts: 1, message_id: messageId };
    const { id } = await aDueTransfer(app, { target: 'SPECIALIST_SYSTEM', dueIn: null, columns });
    const body = readFileSync(EXAMPLE, 'utf8').replace(/(?<=<nachrichtenUUID>).*?(?=<)/, messageId);
    const digest = `sha-512=:${createHash('sha512').update(body).digest('base64')}:`;
    const headers = { 'content-type': 'application/xml', 'content-digest': digest };
    await fetch(`${system.url}/nachrichten`, { method: 'POST', headers, body });
    await until('both words are kept', async () => {
      const kept = await app.look('SELECT FROM transfer_confirmation WHERE job_id = $1', [id]);
      return kept.length === 2;
    });
  } finally {
    await system.stop();
    await app.close();
    await idp.stop();
    rmSync(dataDir, { recursive: true });
  }
});
