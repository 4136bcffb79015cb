// Runs Jest projects by name for the folder one stands in: `node ../../tools/jest.mjs unit`. The results go to
// test-results/ there, so that they can be counted, also when Nx takes them from its cache.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';

const [projects, ...args] = process.argv.slice(2);
const here = path.relative(ROOT, process.cwd()).replaceAll(path.sep, '/');
const results = path.join(process.cwd(), 'test-results', `${projects}.json`);
mkdirSync(path.dirname(results), { recursive: true });
const { status } = spawnSync(
  process.execPath,
  [
    path.join(ROOT, 'node_modules/jest/bin/jest.js'),
    ...['--selectProjects', ...projects.split(',')],
    ...['--passWithNoTests', '--json', `--outputFile=${results}`],
    ...(here === '' ? [] : ['--testPathPatterns', `/${here}/`]),
    ...args,
  ],
  {
    cwd: ROOT,
    // The summary goes to stderr, the same as JSON to stdout.
    stdio: ['inherit', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  },
);
process.exit(status ?? 1);
