import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDms } from '@einkanal/office-systems/dms/server';
import { startSpecialistSystem } from '@einkanal/office-systems/specialist-system/server';
import { anApplication } from '@einkanal/domain/testing/builders';
import type { Patch } from '@einkanal/domain/testing/patch';
import type { ImportState, Target } from '@einkanal/domain/import/import-job';
import { readCodeListFiles } from '../src/office/code-list-files.js';
import { saveCodeLists } from '../src/office/code-list.query.js';
import { createWorker } from '../src/create-worker.js';
import { readConfig } from '../src/platform/config.js';
import { createLog } from '../src/platform/log.js';
import { aPdf } from './files.js';
import type { Part } from './multipart.js';
import { startTestApp } from './test-app.js';
import { officeTargetsSql } from './test-targets.js';
import { queueEnvironment } from './test-queue.js';
import { until } from './until.js';

type Job = {
  id: string;
  target: Target;
  state: ImportState;
  attempts: number;
  external_reference: string | null;
  error_code: string | null;
  error_pointer: string | null;
};
let passports = 0;
export type FaultOrder = { kind: string; times: number; delayMs?: number; action?: string; match?: string };

/** A whole office: the API, its targets as programs of their own, and workers on the backend of this test run. */
export async function startTestOffice(overrides: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-office-'));
  const quick = { LEASE_MS: '2000', LOST_AFTER_MS: '2000', SWEEP_EVERY_MS: '500', RETRY_FIRST_MS: '200' };
  const probes = { PROBE_FIRST_MS: '200', PROBE_LONGEST_MS: '2000', SHUTDOWN_GRACE_MS: '1000' };
  const app = await startTestApp({ ...queueEnvironment(), ...quick, ...probes, ...overrides });
  const specialistSystem = await startSpecialistSystem({ port: 0, dataDir: path.join(folder, 'specialist-system') });
  const dms = await startDms({ port: 0, dataDir: path.join(folder, 'dms') });
  await app.look(officeTargetsSql({ specialistSystemUrl: specialistSystem.url, dmsUrl: `${dms.url}/cmis` }));
  await saveCodeLists(app.look, readCodeListFiles());

  const startWorker = () => {
    const config = readConfig(app.environment);
    return createWorker(config, createLog(config.LOG_LEVEL, 'worker'));
  };

  /** Sends an application with the example files of `anApplication`. @returns its case number */
  const submit = async (
    patch: Patch = {},
    files: Part[] = [pdfPart('file-1', 'Pass.pdf'), pdfPart('file-2', 'Vertrag.pdf')],
  ) => {
    // Each is of somebody else: a second application with the same passport would be held as a possible duplicate.
    const passport = { '/applicant/identityDocument/number': `P${String(++passports).padStart(8, '0')}` };
    const content = JSON.stringify(anApplication({ ...passport, ...patch }));
    const json = { name: 'application', body: content, type: 'application/json' };
    const response = await app.submit([json, ...files]);
    const body = (await response.json()) as { caseNumber: string };
    if (response.status !== 201) throw new Error(`not accepted: ${JSON.stringify(body)}`);
    return body.caseNumber;
  };

  const jobs = (caseNumber: string) =>
    app.look<Job>(
      `SELECT j.id, j.target, j.state, j.attempts, j.external_reference, j.error_code, j.error_pointer
       FROM import_job j JOIN case_file c ON c.id = j.case_id WHERE c.number = $1 ORDER BY j.target`,
      [caseNumber],
    );
  const untilJob = (caseNumber: string, target: Target, state: ImportState, limitMs?: number) =>
    until(
      `${target} ${state}`,
      async () => (await jobs(caseNumber)).find((job) => job.target === target && job.state === state),
      limitMs,
    );
  const untilImported = (caseNumber: string, limitMs?: number) =>
    Promise.all([
      untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'SUCCEEDED', limitMs),
      untilJob(caseNumber, 'DMS', 'SUCCEEDED', limitMs),
    ]);

  const fail = async (target: 'specialist-system' | 'dms', order: FaultOrder) => {
    const { url } = target === 'dms' ? dms : specialistSystem;
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/control/faults`, { method: 'POST', headers, body: JSON.stringify(order) });
  };
  /** Waits until every fault that was ordered has hit a request. */
  const untilFaultHit = (target: 'specialist-system' | 'dms') =>
    until('the fault hits a request', async () => {
      const { url } = target === 'dms' ? dms : specialistSystem;
      return ((await (await fetch(`${url}/control/faults`)).json()) as unknown[]).length === 0;
    });
  const heal = async () => {
    for (const { url } of [dms, specialistSystem]) await fetch(`${url}/control/faults`, { method: 'DELETE' });
  };

  const filesInDms = (caseNumber: string) => namesInDms(dms.url, caseNumber);
  /** How many applications the specialist system holds under this number. */
  const heldBySpecialistSystem = async (caseNumber: string) => {
    const held = await fetch(`${specialistSystem.url}/akten?antragsidentifikation=${caseNumber}`);
    return ((await held.json()) as unknown[]).length;
  };
  /** What the specialist system answers when it is asked for an application. */
  const messagesAbout = async (caseNumber: string) =>
    (await fetch(`${specialistSystem.url}/nachrichten?antragsidentifikation=${caseNumber}`)).text();

  const close = async () => {
    await app.close();
    await specialistSystem.stop();
    await dms.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    ...{ app, specialistSystem, dms, startWorker, submit, pdfPart },
    ...{
      jobs,
      untilJob,
      untilImported,
      filesInDms,
      heldBySpecialistSystem,
      messagesAbout,
      fail,
      untilFaultHit,
      heal,
      close,
    },
  };
}

const pdfPart = (name: string, fileName: string, text: string = randomUUID()): Part => ({
  name,
  fileName,
  type: 'application/pdf',
  body: aPdf(text),
});

const AUTHORIZATION = { authorization: `Basic ${Buffer.from('dms:dms').toString('base64')}` };

/** The names in the folder of a case, asked from the DMS over its own protocol. */
async function namesInDms(dmsUrl: string, caseNumber: string): Promise<string[]> {
  const get = async (url: string): Promise<unknown> => (await fetch(url, { headers: AUTHORIZATION })).json();
  const [repository] = Object.values((await get(`${dmsUrl}/cmis`)) as Record<string, { rootFolderUrl: string }>);
  const year = caseNumber.slice(3, 7);
  const url = `${repository?.rootFolderUrl ?? ''}/Einkanal/${year}/${caseNumber}?cmisselector=children&succinct=true`;
  const { objects } = (await get(url)) as { objects: { object: { succinctProperties: { 'cmis:name': string } } }[] };
  return objects.map(({ object }) => object.succinctProperties['cmis:name']).sort();
}
