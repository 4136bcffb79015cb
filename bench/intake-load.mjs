// A process of its own that sends submissions over keep-alive connections and says how many were answered with 201.
// Usage: node intake-load.mjs '{"port":…,"senders":…,"seconds":…,"token":"…","files":0}'
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const { port, senders, seconds, token, files, fileBytes } = JSON.parse(process.argv[2]);
const BOUNDARY = 'einkanal-bench-boundary';
const FIXED = 'LAUF0000000000';

// Every submission says something else: the same content would be a repeat on the same case.
const application = JSON.parse(readFileSync(path.join(import.meta.dirname, 'application.json'), 'utf8'));
if (files > 0) application.attachments = Array.from({ length: files }, (_, at) => ({ part: `file-${at}` }));
const parts = [
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="application"; filename="application.json"\r\n`,
  `Content-Type: application/json\r\n\r\n${JSON.stringify(application)}\r\n`,
];
const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(Math.max(0, (fileBytes ?? 0) - 9))]);
for (let at = 0; at < files; at++)
  parts.push(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file-${at}"; filename="Anlage ${at}.pdf"\r\n`,
    'Content-Type: application/pdf\r\n\r\n',
    pdf,
    '\r\n',
  );
const body = Buffer.concat([...parts, `--${BOUNDARY}--\r\n`].map((part) => Buffer.from(part)));
const head = Buffer.from(
  `POST /api/v1/submissions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n` +
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${body.length}\r\n` +
    `Idempotency-Key: ${FIXED}\r\n\r\n`,
);
const template = Buffer.concat([head, body]);
const places = [template.indexOf(FIXED), template.lastIndexOf(FIXED)];
const run = createHash('sha256').update(randomUUID()).digest('hex').slice(0, 4);
let sent = 0;

function nextRequest() {
  const request = Buffer.from(template);
  const mark = `${run}${String(sent++).padStart(10, '0')}`;
  for (const place of places) request.write(mark, place, 'latin1');
  return request;
}

const endAt = performance.now() + seconds * 1000;
let accepted = 0;
let other = 0;
const waits = [];

function send() {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let answer = Buffer.alloc(0);
    let startedAt = 0;
    const next = () => {
      if (performance.now() >= endAt) return socket.end(resolve);
      startedAt = performance.now();
      socket.write(nextRequest());
    };
    socket.once('connect', next).once('error', reject);
    socket.on('data', (chunk) => {
      answer = answer.length === 0 ? chunk : Buffer.concat([answer, chunk]);
      const headEnd = answer.indexOf('\r\n\r\n');
      if (headEnd === -1) return;
      const headText = answer.toString('latin1', 0, headEnd);
      const length = Number(/content-length: (\d+)/i.exec(headText)?.[1] ?? 0);
      if (answer.length < headEnd + 4 + length) return;
      waits.push(performance.now() - startedAt);
      if (headText.startsWith('HTTP/1.1 201')) accepted += 1;
      else if (other++ === 0) console.error(answer.toString());
      answer = Buffer.alloc(0);
      next();
    });
  });
}

const startedAt = performance.now();
await Promise.all(Array.from({ length: senders }, send));
const elapsed = (performance.now() - startedAt) / 1000;
waits.sort((a, b) => a - b);
const at = (share) => Number((waits[Math.floor(waits.length * share)] ?? 0).toFixed(1));
console.log(JSON.stringify({ perSecond: accepted / elapsed, accepted, other, p50: at(0.5), p99: at(0.99) }));
