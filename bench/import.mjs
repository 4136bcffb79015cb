// `npm run bench:import`: how many transfers a second one worker process brings into two targets that answer at once, as
// a share of what a bare loop manages in the same run that makes the same HTTP calls and writes the same rows. On Redis,
// and on PostgreSQL alone. `-- --imports 20000` looks at the worker's memory instead, over so many transfers.
import { parseArgs } from 'node:util';
import { build } from '../tools/build.mjs';
import { startImportProcesses } from './import-processes.mjs';
import { cpuSecondsOf, processTree, residentMegabytesOf } from './process-tree.mjs';

const AIM = 0.7;
/** How much more memory a worker may have at the end than when it was warm. */
const MEMORY_AIM = 1.2;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const PER_ROUND = Number(process.env.BENCH_IMPORTS ?? 1_000);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const percent = (share) => `${Math.round(share * 100)} %`;

const { values: options } = parseArgs({ options: { imports: { type: 'string' } } });

/** @returns transfers per second, and how much of a core each process used meanwhile */
async function measure(processes, transfers, work) {
  const before = cpuSecondsOf(processTree(process.pid));
  const seconds = await work();
  const after = cpuSecondsOf(processTree(process.pid));
  const used = (pid) =>
    processTree(pid).reduce((sum, one) => sum + (after.get(one) ?? 0) - (before.get(one) ?? 0), 0) / seconds;
  const cpu = Object.entries(processes.pids).map(([name, pid]) => [name, used(pid)]);
  return { perSecond: transfers / seconds, cpu: Object.fromEntries(cpu) };
}

async function compare(processes, name) {
  const { office, baseline, caseId } = processes;
  const rounds = [];
  const oneOf = async (work) => {
    await office.copy(caseId, PER_ROUND / 2);
    return measure(processes, PER_ROUND, work);
  };
  // The first round warms everything up and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    const bare = await oneOf(() => baseline.run(false));
    const worker = await oneOf(() => office.importAll());
    const ready = await oneOf(() => baseline.run(true));
    if (round > 0) rounds.push({ bare, worker, ready, ratio: worker.perSecond / bare.perSecond });
  }
  const of = (pick) => median(rounds.map(pick));
  const rateOf = (who) => of((round) => round[who].perSecond).toFixed(1);
  const ratio = of((round) => round.ratio);
  const met = ratio >= AIM ? 'yes' : 'no';
  console.log(
    `figure ${name} value ${rateOf('worker')}/s baseline ${rateOf('bare')}/s ratio ${ratio.toFixed(2)} aim ${AIM} met ${met}`,
  );
  for (const [who, shown] of [
    ['worker', 'worker'],
    ['bare', 'baseline'],
  ]) {
    const shares = Object.keys(processes.pids).map((part) => `${part} ${percent(of((round) => round[who].cpu[part]))}`);
    console.log(`  ${shown}: of a core: ${shares.join(', ')}`);
  }
  console.log(`  the baseline with messages that are ready: ${rateOf('ready')}/s`);
}

/** One long run on Redis; after each fifth, what the worker holds. */
async function watchMemory({ office, caseId, pids }, transfers) {
  await office.copy(caseId, Math.ceil(transfers / 2));
  const marks = [0.2, 0.4, 0.6, 0.8, 1].map((part) => Math.floor(transfers * (1 - part)));
  const held = [];
  const seconds = await office.importAll((open) => {
    if (open > marks[held.length]) return;
    held.push(residentMegabytesOf(pids.worker));
    console.log(`  ${transfers - open} transfers: ${held.at(-1).toFixed(0)} MB`);
  });
  const [warm, end] = [held[0], held.at(-1)];
  const ratio = end / warm;
  const met = ratio <= MEMORY_AIM ? 'yes' : 'no';
  console.log(
    `figure import-memory value ${end.toFixed(0)} MB baseline ${warm.toFixed(0)} MB ratio ${ratio.toFixed(2)} aim ${MEMORY_AIM} met ${met}`,
  );
  console.log(`  ${(transfers / seconds).toFixed(1)}/s; the baseline is the worker itself after a fifth of the way`);
}

console.log(`Building … ${await build()}`);
for (const backend of options.imports ? ['redis'] : ['redis', 'postgres']) {
  const processes = await startImportProcesses(backend);
  try {
    if (options.imports) await watchMemory(processes, Number(options.imports));
    else await compare(processes, `import-${backend}`);
  } finally {
    await processes.stop();
  }
}
