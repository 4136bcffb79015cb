// `npm run bench:live`: how long after a colleague's decision it is on 20 open screens, beside a bare PostgreSQL client
// that notifies 20 others in the same run. From the moment the decision is sent to the moment each stream hears it.
import { randomUUID } from 'node:crypto';
import { build } from '../tools/build.mjs';
import { startServers } from './intake-servers.mjs';
import { openBaseline, openStream, prepareOffice } from './live-streams.mjs';

const STREAMS = 20;
const DECISIONS = Number(process.env.BENCH_DECISIONS ?? 100);
const WARM_UP = 5;
/** Milliseconds: within a second. */
const AIM_MS = 1_000;

const share = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

function figure(name, values, baseline, part) {
  const [value, bare] = [share(values, part), share(baseline, part)];
  const ratio = (value / bare).toFixed(1);
  const met = value < AIM_MS ? 'yes' : 'no';
  console.log(
    `figure ${name} value ${value.toFixed(1)} ms baseline ${bare.toFixed(1)} ms ratio ${ratio} aim ${AIM_MS} met ${met}`,
  );
}

async function decide(base, { cookie, caseId, team }) {
  const answer = await fetch(`${base}/api/v1/cases/${caseId}/commands/route`, {
    method: 'POST',
    headers: {
      ...{ cookie, 'x-einkanal': '1', 'content-type': 'application/json' },
      ...{ 'if-match': '"1"', 'command-id': randomUUID() },
    },
    body: JSON.stringify({ teamId: team }),
  });
  if (answer.status !== 200) throw new Error(`the decision was answered ${answer.status}: ${await answer.text()}`);
}

console.log(`Building … ${await build()}`);
const servers = await startServers();
try {
  const { office, team, cookies, caseIds } = await prepareOffice(servers.database.superuserUrl, {
    people: STREAMS + 1,
    cases: DECISIONS + WARM_UP,
  });
  const base = `http://127.0.0.1:${servers.api.port}`;
  const [decider = '', ...listeners] = cookies;
  const streams = await Promise.all(listeners.map((cookie) => openStream(base, cookie)));
  const bare = await openBaseline(servers.database.superuserUrl, { office, listeners: STREAMS });
  const [live, baseline] = [[], []];
  for (const [at, caseId] of caseIds.entries()) {
    const hear = Promise.all(streams.map((stream) => stream.heard(caseId)));
    const startedAt = performance.now();
    await decide(base, { cookie: decider, caseId, team });
    const arrivals = await hear;
    const waits = await bare.notify();
    if (at < WARM_UP) continue;
    live.push(...arrivals.map((arrival) => arrival - startedAt));
    baseline.push(...waits);
  }
  figure('live-median', live, baseline, 0.5);
  figure('live-p95', live, baseline, 0.95);
  console.log(`  ${DECISIONS} decisions on ${STREAMS} streams; notices are gathered for 50 ms on purpose`);
  for (const stream of streams) stream.close();
  await bare.close();
} finally {
  await servers.stop();
}
