import { startTestOffice } from '../test/test-office.js';
import { until } from '../test/until.js';
import { createWorker } from './create-worker.js';
import { readConfig } from './platform/config.js';
import { createLog } from './platform/log.js';

type Line = Record<string, unknown> & { msg: string };

const lines: string[] = [];
const ends = () =>
  lines.map((line) => JSON.parse(line) as Line).filter(({ msg }) => msg === 'attempt of a transfer ended');

test('each attempt tells its end in one line: numbers, states and codes, and no word of the application', async () => {
  const office = await startTestOffice();
  const log = createLog('debug', 'worker', { write: (line) => lines.push(line) });
  const worker = await createWorker(readConfig(office.app.environment), log);
  const refused = { '/applicant/identityDocument/number': 'C01X0006H9' };
  const caseNumber = await office.submit(refused);
  await office.untilJob(caseNumber, 'SPECIALIST_SYSTEM', 'NEEDS_ATTENTION', 60_000);
  await office.untilJob(caseNumber, 'DMS', 'SUCCEEDED', 60_000);
  await until('both ends are told', () => ends().length === 2);
  await worker.close();
  await office.close();

  expect(ends()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ caseNumber, target: 'DMS', state: 'SUCCEEDED', attempt: 1 }),
      expect.objectContaining({ caseNumber, target: 'SPECIALIST_SYSTEM', state: 'NEEDS_ATTENTION' }),
    ]),
  );
  for (const { code, state, durationMs, correlationId } of ends()) {
    expect(code).toEqual(state === 'SUCCEEDED' ? undefined : 'value-not-allowed');
    expect(durationMs).toBeGreaterThan(0);
    expect(correlationId).toMatch(/^[0-9a-f-]{36}$/);
  }
  expect(lines.join('')).not.toMatch(/Demirağ|Ayşe|Çelik|İzmir|1991|C01X0006H9|Rohrbacher|Pass\.pdf|example\.org/);
}, 150_000);
