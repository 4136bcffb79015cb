// `npm run chaos -- --cases 500 --seed 1 [--queue redis|postgres]`: breaks everything while applications arrive, and
// compares in the end what was sent with what the targets hold. Ends with exit code 1 unless nothing is lost, doubled or
// differing. `--points` lists the fault points with their numbers. `--flush-every 2` breaks nothing but empties the queues
// every two seconds, while all arrive within a minute. `--targets folder`: both targets read exchange folders, messages the one and
// xdomea packages the other.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startIssuer } from '../bench/intake-issuer.mjs';
import { ROOT } from './bootstrap.mjs';
import { build } from './build.mjs';
import { freePort, startDatabase } from './database.mjs';
import { migrateDatabase } from './migrate-database.mjs';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    queue: { type: 'string' },
    targets: { type: 'string', default: 'http' },
    'flush-every': { type: 'string' },
    points: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});
const cases = Number(values.cases);
const flushEverySeconds = values['flush-every'] === undefined ? null : Number(values['flush-every']);
const queues = ['redis', 'postgres'].filter((queue) => !values.queue || values.queue === queue);
if (
  !Number.isInteger(cases) ||
  cases < 1 ||
  queues.length === 0 ||
  !['http', 'folder'].includes(values.targets) ||
  !(flushEverySeconds === null || flushEverySeconds > 0)
) {
  console.error(
    'Usage: npm run chaos -- [--cases 60] [--seed 1] [--queue redis|postgres] [--targets http|folder] [--flush-every 2] [--points]',
  );
  process.exit(2);
}
if (!values.built) console.log(`Building … ${await build()}`);
// What is imported from a build cannot be imported before it is built.
const { prepareServer } = await import('./prepare-server.mjs');
const { runChaos } = await import('../apps/chaos/dist/run-chaos.js');
let end = async () => undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => void end().finally(() => process.exit(130)));
const isFine = await runChaos(
  {
    ...{ cases, seed: values.seed, queues, way: values.targets, tellsPoints: values.points },
    flushEveryMs: flushEverySeconds === null ? null : flushEverySeconds * 1_000,
  },
  {
    root: ROOT,
    path: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    say: (line) => console.log(line),
    whenStopped: (run) => (end = run),
    ...{ freePort, startDatabase, prepareServer, migrateDatabase, startIssuer },
  },
);
process.exit(isFine ? 0 : 1);
