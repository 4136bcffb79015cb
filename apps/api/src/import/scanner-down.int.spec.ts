import { DataSource } from 'typeorm';
import { command } from '../../test/commands.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { assessmentOf } from '../../test/test-assessment.js';
import { HEIDELBERG, teamId } from '../../test/test-offices.js';
import { aPerson } from '../../test/test-person.js';
import { startScanner } from '../../test/test-scanner.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { DocumentScanService } from '../intake/document-scan.service.js';
import { FileStore } from '../platform/file-store.js';
import { createLog } from '../platform/log.js';
import { WorkerMetrics } from '../platform/worker-metrics.js';
import type { ImportRunner } from './import-runner.js';
import { ImportWatch } from './import-watch.js';
import { ImportService } from './import.service.js';

const HOURS = 3_600_000;
let app: TestApp;
beforeAll(async () => {
  // Nobody listens at this port.
  app = await startTestApp({ SCANNER: 'clamd', CLAMD_PORT: '1' });
  await app.look(officeTargetsSql({ specialistSystemUrl: 'http://127.0.0.1:1', dmsUrl: 'http://127.0.0.1:1' }));
});
afterAll(() => app.close());

test('with the scanner down for 60 hours cases are triaged and routed, files wait as one cause, and all goes out by itself', async () => {
  const clock = { now: new Date() };
  const now = () => clock.now;
  const db = app.nest.get(DataSource);
  const assessment = assessmentOf(app, clock);
  const scansWith = (port: number) =>
    new DocumentScanService(
      db,
      new FileStore(app.config),
      { ...app.config, scanner: { SCANNER: 'clamd', CLAMD_HOST: '127.0.0.1', CLAMD_PORT: port } },
      now,
    );
  /** Does what the outbox holds of a type, as the queue would. */
  const workOff = async (type: string, work: (subjectId: string) => Promise<void>) => {
    const rows = await app.look<{ subject_id: string }>('DELETE FROM outbox WHERE type = $1 RETURNING subject_id', [
      type,
    ]);
    for (const { subject_id } of rows) await work(subject_id);
    return rows.length;
  };
  const scan = (scans: DocumentScanService) => (subjectId: string) =>
    scans.scan({ officeId: HEIDELBERG, subjectId, correlationId: null });

  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const cases = [await assessment.arrive(), await assessment.arrive(), await assessment.arrive()];
  for (const { caseId, caseNumber } of cases) {
    const { version } = await assessment.caseOf(caseNumber);
    const routed = await command(jana, caseId, 'route', { version, input: { teamId: teamId('STUDY') } });
    expect([routed.status, (await assessment.caseOf(caseNumber)).stage]).toEqual([200, 'ASSIGNED']);
  }
  const down = scansWith(1);
  for (let hour = 0; hour <= 60; hour += 20) {
    clock.now = new Date(clock.now.getTime() + 20 * HOURS);
    await down.remember(HEIDELBERG);
    const tried = await workOff('scan-due', (id) => scan(down)(id).catch(() => undefined));
    expect(tried).toBeGreaterThanOrEqual(6);
    expect(await app.look('SELECT DISTINCT state, hold_reason, attempts FROM import_job')).toEqual([
      { state: 'HELD', hold_reason: 'SCAN_PENDING', attempts: 0 },
    ]);
  }

  const scanner = await startScanner();
  try {
    const up = scansWith(scanner.port);
    await up.remember(HEIDELBERG);
    await workOff('scan-due', scan(up));
  } finally {
    await scanner.stop();
  }
  await workOff('assessment-due', assessment.assess);
  const target: ImportRunner = ({ id }, step) => step('DELIVER', () => Promise.resolve({ reference: id }));
  const log = createLog('silent', 'worker');
  const runners = { SPECIALIST_SYSTEM: target, DMS: target };
  const imports = new ImportService(db, runners, app.config, now, log, new ImportWatch(new WorkerMetrics(), log));
  for (const type of ['import-specialist-system-due', 'import-dms-due'])
    await workOff(type, (subjectId) => imports.attempt({ officeId: HEIDELBERG, subjectId, correlationId: null }));
  for (const { caseNumber } of cases)
    expect(await assessment.transfers(caseNumber)).toEqual(['SPECIALIST_SYSTEM SUCCEEDED', 'DMS SUCCEEDED']);
});
