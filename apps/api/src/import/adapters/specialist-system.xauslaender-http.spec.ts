import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mapped } from '@einkanal/domain/testing/mapping';
import { startSpecialistSystem } from '@einkanal/office-systems/specialist-system/server';
import { TEST_MESSAGE_SETTINGS } from '../../../test/test-message-settings.js';
import { aTarget } from '../../../test/test-target.js';
import { CALL_LIMIT_MS, SHIPPED_LISTS, SLOW_MS, specialistSystemContract } from '../specialist-system.contract.js';
import type { ReadyMessage } from '../specialist-system.port.js';
import { XauslaenderHttpSettings, XauslaenderHttpSpecialistSystem } from './specialist-system.xauslaender-http.js';

function settingsFor(url: string): XauslaenderHttpSettings {
  return XauslaenderHttpSettings.parse({
    url,
    timeoutMs: CALL_LIMIT_MS,
    message: { ...TEST_MESSAGE_SETTINGS, embedLimitBytes: 1_000_000 },
  });
}

async function start() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-specialist-system-'));
  const system = await startSpecialistSystem({ port: 0, dataDir });
  return {
    specialistSystem: new XauslaenderHttpSpecialistSystem(settingsFor(system.url), SHIPPED_LISTS),
    holdings: async (caseNumber: string) => {
      const held = await fetch(`${system.url}/akten?antragsidentifikation=${caseNumber}`);
      return ((await held.json()) as unknown[]).length;
    },
    fail: async (kind: string) => {
      await fetch(`${system.url}/control/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind, times: 1, delayMs: SLOW_MS }),
      });
    },
    stop: async () => {
      await system.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

specialistSystemContract(
  'a specialist system that takes XAusländer over HTTP',
  ['down', 'error-500', 'html-login-page'],
  start,
);

describe('a specialist system that remembers what it refused', () => {
  const OLD = '0d9b52a4-1c5c-4d0a-9f0e-6c2f6f1d3a11';
  const refusal = `<ergebnis xmlns="urn:einkanal:fachverfahren:1"><ausloeserUUID>${OLD}</ausloeserUUID>
    <antragsidentifikation>EK-2026-1000-1000</antragsidentifikation>
    <abgelehnt><fehler><code>value-not-allowed</code><text>Nein</text></fehler></abgelehnt></ergebnis>`;
  const asked = async (messageId: string) => {
    const target = await aTarget(() => ({
      status: 200,
      headers: { 'content-type': 'application/xml' },
      body: refusal,
    }));
    const application: ReadyMessage = {
      ...{
        kind: 'ready',
        purpose: 'APPLICATION',
        triggerId: null,
        messageId,
        applicationId: 'EK-2026-1000-1000',
        payload: Buffer.from(''),
        sha512: '',
      },
      ...{ report: mapped().report, version: '26.11' },
    };
    try {
      return await new XauslaenderHttpSpecialistSystem(settingsFor(target.url), SHIPPED_LISTS).find(application);
    } finally {
      await target.stop();
    }
  };

  test('import-01: says of this message that it was refused', async () => {
    expect(await asked(OLD)).toMatchObject({ kind: 'refused' });
  });

  test('import-03: a corrected message does not get the old refusal back, it is to be delivered', async () => {
    expect(await asked('5f6d3c1e-8f53-4a8a-b9ce-2b6ad2f3c0de')).toBeNull();
  });
});
