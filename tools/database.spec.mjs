import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-database-'));
  const unshare = path.join(folder, 'unshare');
  writeFileSync(unshare, '#!/bin/sh\necho "unshare failed: Operation not permitted" >&2\nexit 1\n', { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the server in a process that is forbidden to make namespaces, and stops it. */
function startIn(dataDir) {
  const script = `
    import { startDatabase } from ${JSON.stringify(path.resolve('tools/database.mjs'))};
    for (const run of ['first', 'second']) {
      const server = await startDatabase({ dataDir: ${JSON.stringify(dataDir)}, password: 'test', forTests: true });
      console.log(run + ' run answers');
      await server.stop();
    }`;
  const env = { ...process.env, NODE_OPTIONS: '', PATH: `${folder}:${process.env.PATH}` };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
  });
  return { stdout, stderr };
}

test('where user namespaces are forbidden the database starts all the same, again and again', () => {
  expect(startIn(path.join(folder, 'db')).stdout).toBe('first run answers\nsecond run answers\n');
}, 60_000);

if (process.getuid?.() === 0)
  test('where nobody else can reach its folder either, root is told what to do', () => {
    const closed = path.join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const { stdout, stderr } = startIn(path.join(closed, 'db'));
    expect(stdout).toBe('');
    expect(stderr).toContain('Start this as an ordinary user, or use a server of yours');
  }, 60_000);
