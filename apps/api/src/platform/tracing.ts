import { randomBytes } from 'node:crypto';
import {
  ROOT_CONTEXT,
  SpanStatusCode,
  context,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Config } from './config.js';
import { correlationId, withCorrelation } from './correlation.js';

/** What a span may tell: ids, names of ours and numbers. Closed, so that no value of an application gets among them. */
export type SpanFacts = Partial<
  Record<'office' | 'case' | 'job' | 'target' | 'queue' | 'outcome' | 'code' | 'method' | 'route', string> &
    Record<'status' | 'attempt', number>
>;

const CARRIED = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const tracer = () => trace.getTracer('einkanal');

/**
 * Sends spans to the collector that the configuration names; without one every function below costs next to nothing.
 * @returns what sends the rest at the end of the process
 */
export function startTracing(
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Pick<Config, 'OTEL_EXPORTER_OTLP_ENDPOINT'>,
  service: string,
): () => Promise<void> {
  if (endpoint === undefined) return () => Promise.resolve();
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    idGenerator: { generateTraceId, generateSpanId: () => randomBytes(8).toString('hex') },
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return async () => {
    await provider.shutdown();
    trace.disable();
    context.disable();
  };
}

/** The id that finds the log lines finds the trace too. */
function generateTraceId(): string {
  const id = correlationId()?.replaceAll('-', '') ?? '';
  return /^[0-9a-f]{32}$/.test(id) ? id : randomBytes(16).toString('hex');
}

/** Runs `work` as a span below the one that runs now. An error ends it as failed and is never quoted. */
export async function inSpan<T>(name: string, facts: SpanFacts, work: (span: Span) => Promise<T>): Promise<T> {
  const span = tracer().startSpan(name, { attributes: attributesOf(facts) });
  try {
    return await context.with(trace.setSpan(context.active(), span), () => work(span));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

/** A span for what begins and ends by callbacks: `run` runs below it, `end` ends it. */
export function openSpan(name: string, facts: SpanFacts, startTime?: Date) {
  const span = tracer().startSpan(name, { attributes: attributesOf(facts), startTime });
  const within: Context = trace.setSpan(context.active(), span);
  return {
    run: <T>(work: () => T): T => context.with(within, work),
    end: (more: SpanFacts = {}) => {
      span.setAttributes(attributesOf(more)).end();
    },
  };
}

/** Adds what became known to the span that runs now. */
export function addToSpan(facts: SpanFacts): void {
  trace.getActiveSpan()?.setAttributes(attributesOf(facts));
}

/** The header of the W3C by which a target can go on with our trace; empty where none is kept. */
export function traceHeaders(): Record<string, string> {
  const traceparent = currentPlace();
  return traceparent === null ? {} : { traceparent };
}

/** What travels with an outbox row and queued work: the place in the trace where one is kept, else the id alone. */
export function carriedCorrelation(): string | null {
  return currentPlace() ?? correlationId();
}

/** Goes on with what was carried: the same id for the log, the same trace. */
export function withCarried<T>(carried: string, work: () => T): T {
  const [, traceId, spanId, flags] = CARRIED.exec(carried) ?? [];
  if (traceId === undefined || spanId === undefined) return withCorrelation(carried, work);
  const spanContext = { traceId, spanId, traceFlags: Number.parseInt(flags ?? '0', 16), isRemote: true };
  const place = trace.setSpanContext(ROOT_CONTEXT, spanContext);
  return withCorrelation(asUuid(traceId), () => context.with(place, work));
}

function currentPlace(): string | null {
  const place = trace.getActiveSpan()?.spanContext();
  if (!place || !trace.isSpanContextValid(place)) return null;
  return `00-${place.traceId}-${place.spanId}-${place.traceFlags.toString(16).padStart(2, '0')}`;
}

function asUuid(traceId: string): string {
  return traceId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function attributesOf(facts: SpanFacts): Attributes {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [`einkanal.${name}`, value]));
}
