import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { Parts } from './parts.js';
import { Program } from './program.js';

/** Whether a Redis can be started here. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** A Redis of its own that is flushed and killed. */
export async function startRedis(port: number, folder: string, parts: Parts): Promise<Program> {
  const dir = path.join(folder, 'redis');
  mkdirSync(dir, { recursive: true });
  const options = { port: String(port), bind: '127.0.0.1', dir, appendonly: 'yes', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const program = parts.add(
    new Program({
      name: 'redis',
      command: 'redis-server',
      args,
      logDir: folder,
      isReady: () => command(port, 'PING').then((answer) => answer.includes('PONG')),
    }),
  );
  await program.start();
  return program;
}

/** Empties Redis, as an operator might by mistake. */
export async function flush(port: number): Promise<void> {
  await command(port, 'FLUSHALL');
}

function command(port: number, line: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(`${line}\r\n`));
    socket.once('data', (data) => {
      resolve(String(data));
      socket.destroy();
    });
    socket.once('error', () => resolve(''));
  });
}
