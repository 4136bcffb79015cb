import { createServer, type IncomingMessage } from 'node:http';
import net, { type AddressInfo } from 'node:net';

type SeenSpan = {
  service: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: unknown }[];
  events?: unknown;
  status: unknown;
};
type Scope = { spans: Omit<SeenSpan, 'service'>[] };
type Export = {
  resourceSpans: { resource: { attributes: { key: string; value: { stringValue: string } }[] }; scopeSpans: Scope[] }[];
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A collector of traces as an operator runs one: OTLP over HTTP, in JSON, on loopback. */
export async function startTestCollector() {
  const spans: SeenSpan[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      for (const { resource, scopeSpans } of (JSON.parse(body.toString()) as Export).resourceSpans) {
        const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
        spans.push(...scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ service, ...span }))));
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { url, spans, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** Stands in front of a target and hears which place in a trace each request names. */
export async function startTraceListener(target: string) {
  const heard: string[] = [];
  const { port: targetPort, hostname } = new URL(target);
  const server = net
    .createServer((client) => {
      const behind = net.connect(Number(targetPort), hostname);
      client.on('data', (bytes) =>
        heard.push(...(/traceparent: (\S+)/.exec(bytes.toString('latin1'))?.slice(1) ?? [])),
      );
      for (const socket of [client, behind]) socket.on('error', () => undefined);
      client.pipe(behind).pipe(client);
    })
    .listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, heard, close: () => server.close() };
}
