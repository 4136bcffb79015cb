import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startExchangeFolder } from '@einkanal/office-systems/exchange-folder/server';
import { withoutFolder, withoutRights } from '../../../test/folder-outage.js';
import { TEST_MESSAGE_SETTINGS } from '../../../test/test-message-settings.js';
import { SHIPPED_LISTS, SLOW_MS, specialistSystemContract } from '../specialist-system.contract.js';
import type { ReadyMessage, SpecialistSystem } from '../specialist-system.port.js';
import { ExchangeFolderSettings, ExchangeFolderSpecialistSystem } from './specialist-system.exchange-folder.js';

const OUTAGES = ['not-mounted', 'not-writable'] as const;

async function start() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-exchange-folder-'));
  // Others may look in: only writing is to fail where rights are missing.
  await chmod(dataDir, 0o755);
  const directory = path.join(dataDir, 'folder');
  await mkdir(directory);
  const outbound = path.join(directory, 'outbound');
  const reader = await startExchangeFolder({ port: 0, dataDir, directory });
  const adapter = (waitMs: number): SpecialistSystem =>
    new ExchangeFolderSpecialistSystem(
      ExchangeFolderSettings.parse({
        ...{ directory, waitMs },
        message: { ...TEST_MESSAGE_SETTINGS, embedLimitBytes: 1_000_000 },
      }),
      SHIPPED_LISTS,
    );
  const [patient, hasty] = [adapter(20_000), adapter(300)];
  type Call = <Result>(work: (system: SpecialistSystem) => Promise<Result>) => Promise<Result>;
  const usual: Call = (work) => work(patient);
  let nextCall = usual;
  const call: Call = (work) => {
    const chosen = nextCall;
    nextCall = usual;
    return chosen(work);
  };
  const orderFault = (kind: string) =>
    fetch(`${reader.url}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind, delayMs: SLOW_MS }),
    });
  return {
    specialistSystem: {
      prepare: (application: Parameters<SpecialistSystem['prepare']>[0]) => patient.prepare(application),
      prepareAnswer: (answer: Parameters<SpecialistSystem['prepareAnswer']>[0]) => patient.prepareAnswer(answer),
      prepareWithdrawal: (withdrawal: Parameters<SpecialistSystem['prepareWithdrawal']>[0]) =>
        patient.prepareWithdrawal(withdrawal),
      find: (application: ReadyMessage) => patient.find(application),
      isUnderWay: (application: ReadyMessage) => patient.isUnderWay(application),
      deliver: (application: ReadyMessage) => call((system) => system.deliver(application)),
      look: () => call((system) => system.look()),
    },
    holdings: async (caseNumber: string) => {
      const held = await fetch(`${reader.url}/akten?antragsidentifikation=${caseNumber}`);
      return ((await held.json()) as unknown[]).length;
    },
    fail: async (kind: (typeof OUTAGES)[number] | 'answer-lost' | 'slow' | 'reject' | 'not-competent') => {
      if (kind === 'not-mounted') nextCall = (work) => withoutFolder(outbound, () => work(patient));
      else if (kind === 'not-writable') nextCall = (work) => withoutRights(outbound, () => work(patient));
      else if (kind === 'reject' || kind === 'not-competent') await orderFault(kind);
      else {
        // In a folder no answer is lost: it comes late.
        await orderFault('slow');
        nextCall = (work) => work(hasty);
      }
    },
    stop: async () => {
      await reader.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

specialistSystemContract('a specialist system that reads an exchange folder', OUTAGES, start);
