import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startSpecialistSystem } from '@einkanal/office-systems/specialist-system/server';
import { SHIPPED_LISTS, specialistSystemContract } from '../specialist-system.contract.js';
import { XauslaenderHttpSettings, XauslaenderHttpSpecialistSystem } from './specialist-system.xauslaender-http.js';

async function start() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-specialist-system-'));
  const system = await startSpecialistSystem({ port: 0, dataDir });
  const address = { street: 'Rathausplatz', houseNumber: '1', postalCode: '99999', city: 'Musterstadt' };
  const settings = XauslaenderHttpSettings.parse({
    url: system.url,
    message: {
      reader: { kennung: 'azr:004200', name: 'Ausländerbehörde (Test)' },
      author: { kennung: 'alp:einkanal-test', name: 'Einkanal Test', email: 'betrieb@einkanal.example', address },
      test: 'Test',
    },
  });
  return {
    specialistSystem: new XauslaenderHttpSpecialistSystem(settings, SHIPPED_LISTS),
    holdings: async (caseNumber: string) => {
      const held = await fetch(`${system.url}/akten?antragsidentifikation=${caseNumber}`);
      return ((await held.json()) as unknown[]).length;
    },
    fail: async (kind: string) => {
      await fetch(`${system.url}/control/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind, times: 1 }),
      });
    },
    stop: async () => {
      await system.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

specialistSystemContract('a specialist system that takes XAusländer over HTTP', start);
