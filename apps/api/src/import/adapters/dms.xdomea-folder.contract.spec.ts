import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startXdomeaFolder } from '@einkanal/office-systems/xdomea-folder/server';
import { withoutFolder, withoutRights } from '../../../test/folder-outage.js';
import { aDmsFile, dmsContract } from '../dms.contract.js';
import type { Dms } from '../dms.port.js';
import { XdomeaFolderDms, XdomeaFolderSettings } from './dms.xdomea-folder.js';

const OUTAGES = {
  all: [
    { kind: 'not-mounted', code: /target-unreachable/ },
    { kind: 'not-writable', code: /target-refuses-sign-in/ },
    { kind: 'error-500', code: /target-answers-with-error/ },
    { kind: 'error-503', code: /target-unreachable/ },
    { kind: 'html-login-page', code: /target-refuses-sign-in/ },
  ],
  seenByLook: { kind: 'not-mounted', code: 'folder-missing' },
} as const;

type Call = <Result>(work: (dms: Dms) => Promise<Result>) => Promise<Result>;

async function start(message: XdomeaFolderSettings['message']) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-xdomea-'));
  // Others may look in: only writing is to fail where rights are missing.
  await chmod(dataDir, 0o755);
  const directory = path.join(dataDir, 'folder');
  await mkdir(directory);
  const outbound = path.join(directory, 'outbound');
  const reader = await startXdomeaFolder({ port: 0, dataDir, directory });
  const parties = { sender: { name: 'Ausländerbehörde Heidelberg' }, receiver: { name: 'E-Akte Heidelberg' } };
  const adapter = (waitMs: number): Dms =>
    new XdomeaFolderDms(XdomeaFolderSettings.parse({ directory, message, waitMs, ...parties }));
  const usual: Call = (work) => work(adapter(20_000));
  let nextCall = usual;
  const call: Call = (work) => {
    const chosen = nextCall;
    nextCall = usual;
    return chosen(work);
  };
  const dms: Dms = {
    nameLimit: adapter(0).nameLimit,
    openFolder: (year, caseNumber) => adapter(0).openFolder(year, caseNumber),
    file: (folder, file) => call((one) => one.file(folder, file)),
    look: () => call((one) => one.look()),
  };
  const orderFault = (kind: string) =>
    fetch(`${reader.url}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind, delayMs: 600 }),
    });
  return {
    dms,
    holdings: (_year: string, caseNumber: string) => xdomeaHoldings(reader.url, caseNumber),
    fail: async (kind: (typeof OUTAGES.all)[number]['kind'] | 'answer-lost') => {
      if (kind === 'not-mounted') nextCall = (work) => withoutFolder(outbound, () => work(adapter(0)));
      else if (kind === 'not-writable') nextCall = (work) => withoutRights(outbound, () => work(adapter(0)));
      else if (kind !== 'answer-lost') await orderFault(kind);
      else {
        // In a folder no answer is lost: it comes late.
        await orderFault('slow');
        nextCall = (work) => work(adapter(200));
      }
    },
    stop: async () => {
      await reader.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** What the e-file holds of a case, asked from the e-file itself. */
async function xdomeaHoldings(url: string, caseNumber: string) {
  const answer = await fetch(`${url}/dokumente?vorgang=${caseNumber}`);
  const documents = (await answer.json()) as { name: string; processId: string }[];
  return Promise.all(
    documents.map(async ({ name, processId }) => {
      const content = await fetch(`${url}/dokumente/${processId}`);
      return { name, bytes: Buffer.from(await content.arrayBuffer()) };
    }),
  );
}

dmsContract('a DMS that files xdomea packages (0605)', OUTAGES, () => start('0605'));
dmsContract('a DMS that takes files over as xdomea packages (0401)', OUTAGES, () => start('0401'));

describe.each([
  ['0401', 'is its new version', 'Pass.pdf', [['Pass.pdf', 'the new passport']]],
  [
    '0605',
    'lies beside it',
    'Pass (2).pdf',
    [
      ['Pass (2).pdf', 'the new passport'],
      ['Pass.pdf', 'the old passport'],
    ],
  ],
] as const)('by %s what takes the place of a document', (message, what, name, expected) => {
  test(`${what}, once however often it is filed`, async () => {
    const { dms, holdings, stop } = await start(message);
    const caseNumber = 'EK-2026-1000-0001';
    const folder = await dms.openFolder('2026', caseNumber);
    const old = aDmsFile('the old passport', { caseNumber });
    const replaces = { name: old.name, keys: [old.key] };
    const renewed = aDmsFile('the new passport', { caseNumber, name: 'Pass (2).pdf', replaces });
    const first = await dms.file(folder, old);
    const second = await dms.file(folder, renewed);
    expect(second.name).toBe(name);
    expect([await dms.file(folder, old), await dms.file(folder, renewed)]).toEqual([first, second]);
    const held = (await holdings('2026', caseNumber)).map((one) => [one.name, one.bytes.toString()]);
    expect(held.sort()).toEqual(expected);
    await stop();
  });
});
