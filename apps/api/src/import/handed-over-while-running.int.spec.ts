import { DataSource } from 'typeorm';
import { answerOffer, handOver, openHandoverOf, sendPrepared } from '../../test/handovers.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aSubmittedCase } from '../../test/test-case.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson } from '../../test/test-person.js';
import { systemClock } from '../platform/clock.js';
import { createLog } from '../platform/log.js';
import { WorkerMetrics } from '../platform/worker-metrics.js';
import type { ImportRunner } from './import-runner.js';
import { ImportWatch } from './import-watch.js';
import { ImportService } from './import.service.js';
import { TargetFault } from './target-fault.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test.each([
  ['succeeds', 'SUCCEEDED'],
  ['fails', 'SUPERSEDED'],
])('a transfer that runs while its case is accepted elsewhere, and %s, is %s and not tried again', async (how, end) => {
  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const lena = await aPerson(app, { roles: ['INTAKE'], office: RHEIN_NECKAR });
  const { caseId, number, submissionId } = await aSubmittedCase(app);
  await app.look(`UPDATE case_file SET stage = 'TRIAGE' WHERE id = $1`, [caseId]);
  await handOver(jana, caseId, 1);
  await sendPrepared(app);
  const [job] = await app.look<{ id: string }>(
    `INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state)
     VALUES ($1, $2, $3, 'SPECIALIST_SYSTEM', 'APPLICATION', 'QUEUED') RETURNING id`,
    [HEIDELBERG, caseId, submissionId],
  );
  // The target is the edge of the network.
  const target: ImportRunner = async () => {
    expect((await answerOffer(lena, await openHandoverOf(app, number), 'accept')).status).toBe(200);
    if (how === 'fails') throw new TargetFault('target-unreachable');
    return { reference: 'FV-1' };
  };
  const runners = { SPECIALIST_SYSTEM: target, DMS: target };
  const log = createLog('silent', 'api');
  const watch = new ImportWatch(new WorkerMetrics(), log);
  const imports = new ImportService(app.nest.get(DataSource), runners, app.config, systemClock, log, watch);
  await imports.attempt({ officeId: HEIDELBERG, subjectId: job?.id ?? '', correlationId: null });
  expect(await app.look('SELECT state FROM import_job WHERE id = $1', [job?.id])).toEqual([{ state: end }]);
  expect(await app.look('SELECT FROM outbox WHERE subject_id = $1', [job?.id])).toEqual([]);
  expect(await app.look('SELECT reference FROM case_task WHERE case_id = $1', [caseId])).toEqual([
    { reference: number },
  ]);
});
