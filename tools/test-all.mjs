// The checks of `npm test`, the cheap ones first. One that fails does not hide the next; all are listed at the end.
import { build, nx, runTool } from './build.mjs';
import { composeFile } from './checks/compose-file.mjs';
import { generatedFiles } from './checks/generated-files.mjs';
import { countResults, forgetResults } from './checks/jest-results.mjs';
import { lintBites } from './checks/lint-bites.mjs';
import { lint } from './checks/lint.mjs';

import { ensureDebianPackages } from './debian-packages.mjs';
import { duration, step } from './progress.mjs';
import { startRedis } from './redis.mjs';
import { workspacesWith } from './workspaces.mjs';

const without = process.argv.flatMap((argument) => /^--without=(.*)$/.exec(argument)?.[1].split(',') ?? []);
const startedAt = Date.now();
const totals = { passed: 0, failed: 0 };
const troubles = [];
const notRun = [];

function count(name, { passed, failed, output }) {
  totals.passed += passed;
  totals.failed += failed;
  if (failed > 0) {
    troubles.push(name);
    console.log(withoutGood(output));
  }
  return { failed: failed > 0, remark: failed > 0 ? `${failed} FAILED, ${passed} passed` : `${passed} passed` };
}

/** What a reader looks for stands between hundreds of lines about files that are fine. */
function withoutGood(output) {
  return output
    .split('\n')
    .filter((line) => !/^(\S+: )?\s*PASS /.test(line))
    .join('\n');
}

/** One check: `run` returns one outcome or several, `{ ok, output }`. */
function check(name, run) {
  return step(name, async () => {
    const outcomes = await Promise.resolve()
      .then(run)
      .then((outcome) => [outcome].flat())
      .catch((error) => [{ ok: false, output: error.stack }]);
    const bad = outcomes.filter(({ ok }) => !ok);
    const output = bad.map((outcome) => outcome.output).join('\n');
    return count(name, { passed: outcomes.length - bad.length, failed: bad.length, output });
  });
}

const passes = ({ code, output }) => ({ ok: code === 0, output });
const tool = (script, ...args) => runTool(script, args).then(passes);

/** Tests: `run` starts Jest; the counts are what it wrote for each folder. */
function tests(name, project, folders, run) {
  return step(name, async () => {
    for (const folder of folders) forgetResults(folder, project);
    const { code, output } = await run();
    const counted = folders.map((folder) => countResults(folder, project) ?? { passed: 0, failed: 0 });
    const sum = (key) => counted.reduce((total, one) => total + one[key], 0);
    // Jest can fail without a failed test, for example when it could not be started.
    const failed = sum('failed') || (code === 0 ? 0 : 1);
    if (sum('passed') === 0 && failed === 0)
      return count(name, { passed: 0, failed: 1, output: `No test ran.\n${output}` });
    return count(name, { passed: sum('passed'), failed, output });
  });
}

const jest = (project, env = {}, ...args) =>
  runTool('tools/jest.mjs', [project, ...args], { env: { ...process.env, ...env } });

async function testQueues() {
  await tests('queues on PostgreSQL', 'queue-postgres', ['.'], () => jest('queue-postgres'));
  if (without.includes('redis')) return void notRun.push('queues on Redis');
  const redis = await startRedis();
  await tests('queues on Redis', 'queue-redis', ['.'], () => jest('queue-redis', { TEST_REDIS_URL: redis.url }));
  await redis.stop();
}

async function testInBrowser() {
  if (without.includes('browser')) return void notRun.push('journeys in the browser');
  await tests('journeys in the browser', 'e2e', ['.'], () => jest('e2e', {}, '--runInBand'));
}

await check('Debian packages', () => ({ ok: true, output: ensureDebianPackages(without) }));
await check('formatting', () =>
  tool(
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '.',
    '--log-level=warn',
    '--cache',
    '--cache-location=.nx/prettier',
  ),
);
await check('lint', lint);
await check('lint bites', lintBites);
await check('types', () => nx('run-many', '-t', 'typecheck', '--output-style=stream').then(passes));
await check('unused code and dependencies', () => tool('node_modules/knip/bin/knip.js', '--no-progress'));
await check('docker-compose.yml', composeFile);
await check('build', () => build().then((output) => ({ ok: true, output })));
await check('generated files', generatedFiles);
await tests('unit', 'unit', workspacesWith('unit'), () => nx('run-many', '-t', 'unit', '--output-style=stream'));
await tests('tools and architecture', 'unit', ['tools'], () => runTool('tools/jest.mjs', ['unit'], { cwd: 'tools' }));
// Jest keeps something of every file that it has run; its process begins anew before that is all its memory.
await tests('integration, real PostgreSQL', 'int', ['.'], () => jest('int', {}, '--workerIdleMemoryLimit=1500MB'));
await testQueues();
await testInBrowser();

for (const name of notRun) console.log(`NOT RUN: ${name}`);
if (troubles.length > 0) console.log(`\nFailed: ${troubles.join(', ')}`);
console.log(`After ${duration(Date.now() - startedAt)}:`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);
