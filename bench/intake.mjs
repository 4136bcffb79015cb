// `npm run bench:intake`: how many submissions a second one API process receives, as a share of what a bare Fastify
// route with one durable INSERT of the same bytes manages in the same run, on the same PostgreSQL.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from '../tools/build.mjs';
import { startServers } from './intake-servers.mjs';
import { cpuSecondsOf, processTree } from './process-tree.mjs';

const AIM = 0.6;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const FILLED_S = 8;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** One load on one server; how much of a core the server, PostgreSQL and the load itself used meanwhile. */
async function measure(servers, target, load) {
  const { port, pid } = servers[target];
  const before = cpuSecondsOf(processTree(process.pid));
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'intake-load.mjs'), JSON.stringify({ ...load, port, token: servers.token })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const startedAt = performance.now();
  let postgres = servers.database.pid;
  let sampled = new Map();
  const sampler = setInterval(() => (sampled = cpuSecondsOf(processTree(process.pid))), 200);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(sampler);
  const seconds = (performance.now() - startedAt) / 1000;
  const used = (pids) => pids.reduce((sum, one) => sum + (sampled.get(one) ?? 0) - (before.get(one) ?? 0), 0) / seconds;
  const database = processTree(postgres);
  return {
    ...JSON.parse(output),
    cpu: { server: used([pid]), postgres: used(database), load: used([child.pid]) },
  };
}

const percent = (share) => `${Math.round(share * 100)} %`;

async function compare(servers, name, load) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const baseline = await measure(servers, 'baseline', { ...load, seconds: SECONDS });
    const api = await measure(servers, 'api', { ...load, seconds: SECONDS });
    rounds.push({ baseline, api, ratio: api.perSecond / baseline.perSecond });
  }
  const of = (pick) => median(rounds.map(pick));
  const ratio = of((round) => round.ratio);
  const failed = rounds.reduce((sum, { api, baseline }) => sum + api.other + baseline.other, 0);
  const value = of(({ api }) => api.perSecond).toFixed(0);
  const baseline = of((round) => round.baseline.perSecond).toFixed(0);
  const met = ratio >= AIM && failed === 0 ? 'yes' : 'no';
  console.log(`figure ${name} value ${value}/s baseline ${baseline}/s ratio ${ratio.toFixed(2)} aim ${AIM} met ${met}`);
  for (const who of ['api', 'baseline']) {
    const cpu = (part) => percent(of((round) => round[who].cpu[part]));
    const times = `p50 ${of((round) => round[who].p50)} ms, p99 ${of((round) => round[who].p99)} ms`;
    console.log(
      `  ${who}: ${times}; of a core: ${who} ${cpu('server')}, postgres ${cpu('postgres')}, load ${cpu('load')}`,
    );
  }
  if (failed > 0) console.log(`  ${failed} answers were not 201`);
  return rounds;
}

console.log(`Building … ${await build()}`);
const servers = await startServers();
try {
  // Like a database that has been in use: filled a little, and with the statistics that autovacuum keeps.
  for (const target of ['api', 'baseline'])
    await measure(servers, target, { senders: 32, files: 0, seconds: FILLED_S });
  await servers.analyze();
  await compare(servers, 'intake-16', { senders: 16, files: 0 });
  await compare(servers, 'intake-64', { senders: 64, files: 0 });
} finally {
  await servers.stop();
}
