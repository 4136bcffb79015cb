import { spawn } from 'node:child_process';
import path from 'node:path';

declare const queueBackend: 'redis' | 'postgres';

/** As from the terminal. @returns what it printed and how it ended */
async function runChaos(...args: string[]): Promise<{ output: string; code: number | null }> {
  const program = spawn(process.execPath, [path.resolve('tools/chaos.mjs'), '--built', ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise<number | null>((resolve) => program.once('exit', resolve));
  return { output, code };
}

test('whatever is killed, cut and halted while applications arrive, each stands in the targets once', async () => {
  const { output, code } = await runChaos('--cases', '12', '--seed', '1', '--queue', queueBackend);
  expect(output).toContain('lost 0 doubled 0 differing 0');
  expect(output).toMatch(/converged after [\d.]+ s/);
  expect(output).toMatch(/fault points hit [1-9]\d* of \d+/);
  expect(code).toBe(0);
}, 600_000);

test('so they do where both targets read exchange folders that come and go', async () => {
  const args = ['--cases', '12', '--seed', '1', '--queue', queueBackend, '--targets', 'folder'];
  const { output, code } = await runChaos(...args);
  expect(output).toContain('take the exchange folder of specialistSystem away');
  expect(output).toContain('take the exchange folder of dms away');
  expect(output).toContain('lost 0 doubled 0 differing 0');
  expect(output).toMatch(/converged after [\d.]+ s/);
  expect(code).toBe(0);
}, 600_000);

test('queues that are emptied every two seconds while applications arrive only make them late', async () => {
  const args = ['--cases', '12', '--seed', '1', '--queue', queueBackend, '--flush-every', '2'];
  const { output, code } = await runChaos(...args);
  expect(output).toMatch(/empty the queues [3-9]x/);
  expect(output).toContain('12 receipts');
  expect(output).toContain('lost 0 doubled 0 differing 0');
  expect(output).toMatch(/converged after [\d.]+ s/);
  expect(code).toBe(0);
}, 600_000);
