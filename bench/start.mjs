// `npm run bench:start`: how long a second start takes, and what everything together costs while nobody does anything.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startElsewhere } from '../tools/start-elsewhere.mjs';
import { cpuSecondsOf, processTree } from './process-tree.mjs';

// There is nothing to compare a start with, so no baseline and no ratio; the aim is an upper bound.
function figure(name, value, unit, aim) {
  const met = value < aim ? 'yes' : 'no';
  console.log(`figure ${name} value ${value.toFixed(2)} ${unit} baseline - ratio - aim ${aim} met ${met}`);
}

const SETTLED_PERCENT = 3;
const SETTLE_LIMIT_MS = 180_000;
const IDLE_MS = 60_000;

/** CPU of the whole tree over a time, in percent of one core. */
async function percentOver(pid, ms) {
  const [before, startedAt] = [cpuSecondsOf(processTree(pid)), performance.now()];
  await delay(ms);
  const after = cpuSecondsOf(processTree(pid));
  let seconds = 0;
  for (const [process_, used] of after) seconds += used - (before.get(process_) ?? 0);
  return (seconds * 100_000) / (performance.now() - startedAt);
}

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-bench-'));
try {
  console.log('First start: installs, builds and makes the demo data …');
  const first = await startElsewhere({ dataDir });
  await first.stop();

  console.log('Second start …');
  const startedAt = performance.now();
  const second = await startElsewhere({ dataDir });
  const startSeconds = (performance.now() - startedAt) / 1000;

  console.log('Waiting until the transfers of the demo data are done …');
  const giveUpAt = Date.now() + SETTLE_LIMIT_MS;
  while ((await percentOver(second.pid, 5_000)) > SETTLED_PERCENT && Date.now() < giveUpAt);
  console.log(`Idle for ${IDLE_MS / 1000} s …`);
  const idlePercent = await percentOver(second.pid, IDLE_MS);
  const processes = processTree(second.pid).length;
  await second.stop();

  figure('second-start', startSeconds, 's', 15);
  figure('idle-cpu', idlePercent, '% of a core', 1);
  console.log(`  ${processes} processes`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
