import { startTestCollector, startTraceListener } from '../../test/test-collector.js';
import { startTestOffice } from '../../test/test-office.js';
import { startTracing } from './tracing.js';

let collector: Awaited<ReturnType<typeof startTestCollector>>;
let office: Awaited<ReturnType<typeof startTestOffice>>;
let target: Awaited<ReturnType<typeof startTraceListener>>;
beforeAll(async () => {
  collector = await startTestCollector();
  office = await startTestOffice();
  target = await startTraceListener(office.specialistSystem.url);
  await office.app.look(
    `UPDATE target_system SET settings = jsonb_set(settings, '{url}', to_jsonb($1::text)) WHERE kind = 'SPECIALIST_SYSTEM'`,
    [target.url],
  );
});
afterAll(async () => {
  await office.close();
  target.close();
  await collector.close();
});

/** The names on the way up from a span to the first of its trace. */
function wayUp(spanId: string | undefined): string[] {
  const span = collector.spans.find((one) => one.spanId === spanId);
  return span ? [span.name, ...wayUp(span.parentSpanId)] : [];
}

test('one trace leads from the request of the sender to the call at the target, with no personal word in it', async () => {
  const stopTracing = startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }, 'einkanal-test');
  const worker = await office.startWorker();
  await office.untilImported(await office.submit(), 90_000);
  await worker.close();
  await stopTracing();

  const receipt = collector.spans.find(({ name }) => name === 'POST /api/v1/submissions');
  const [heard] = target.heard;
  const [, traceId, spanId] = heard?.split('-') ?? [];
  expect(traceId).toBe(receipt?.traceId);
  expect(wayUp(spanId)).toEqual([
    'deliver',
    'import-specialist-system',
    'relay',
    'assessment',
    'relay',
    'POST /api/v1/submissions',
  ]);
  const mine = collector.spans.filter((span) => span.traceId === traceId);
  expect(mine.map(({ name }) => name)).toEqual(expect.arrayContaining(['prepare', 'confirm', 'link', 'import-dms']));
  expect(new Set(mine.map(({ service }) => service))).toEqual(new Set(['einkanal-test']));
  const told = collector.spans.map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
  expect(JSON.stringify(told)).not.toMatch(/Demirağ|Aylin|1985-|P0000|Pass\.pdf|Heidelberg/);
}, 120_000);

test('the id that a sender gets in its answer finds the trace', async () => {
  const stopTracing = startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }, 'einkanal-test');
  const answer = await fetch(`${office.app.url}/health/live`);
  await answer.text();
  await stopTracing();
  const id = answer.headers.get('x-correlation-id') ?? '';
  expect(collector.spans.map(({ traceId }) => traceId)).toContain(id.replaceAll('-', ''));
});

test('without a collector no place in a trace travels, only the id', async () => {
  await office.submit();
  const rows = await office.app.look<{ carried: string }>('SELECT correlation_id AS carried FROM outbox');
  expect(rows).not.toEqual([]);
  for (const { carried } of rows) expect(carried).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
});
