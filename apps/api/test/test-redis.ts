import { spawn } from 'node:child_process';
import { freePort } from './free-port.js';

/** A real Redis with settings of its own, for what the one of the test run must not be. */
export async function startTestRedis(...settings: string[]) {
  const port = String(await freePort());
  let stop = await launch(port, settings);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => stop(),
    /** After it was stopped: empty, at the same address. */
    startAgain: async () => {
      stop = await launch(port, settings);
    },
  };
}

async function launch(port: string, settings: string[]): Promise<() => Promise<void>> {
  const own = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/tmp'];
  const server = spawn('redis-server', [...own, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.stdout.on('data', (chunk) => {
      if (String(chunk).includes('Ready to accept connections')) resolve();
    });
  });
  return () => {
    server.kill('SIGKILL');
    return ended;
  };
}
