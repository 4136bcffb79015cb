import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const run = (command: string, args: string[], env: Record<string, string | undefined>): ChildProcess =>
  spawn(command, args, { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
const program = (name: 'main' | 'worker') => path.resolve(`apps/api/dist/${name}.js`);

/** The worker as a process of its own, as it is built for production, so that it can be killed or stand still. */
export function startWorkerProcess(environment: Record<string, string>, onLine?: (line: string) => void): ChildProcess {
  const worker = run(process.execPath, [program('worker')], { WORKER_PORT: '0', ...environment });
  worker.stdout?.on('data', (line: Buffer) => onLine?.(line.toString()));
  return worker;
}

/** The API as a process of its own, as it is built for production. */
export function startApiProcess(environment: Record<string, string>, onLine: (line: string) => void): ChildProcess {
  const api = run(process.execPath, [program('main')], environment);
  api.stdout?.on('data', (line: Buffer) => onLine(line.toString()));
  return api;
}

/** The API as a process of its own that can write no file beyond about a megabyte: to it the disk is full there. */
export function startApiWithoutRoom(environment: Record<string, string>, port: number): ChildProcess {
  // What is ignored stays ignored in the program that takes the shell's place: a write fails and ends nothing.
  const script = `trap '' XFSZ; ulimit -f 2048; exec "$0" "$1"`;
  const api = run('sh', ['-c', script, process.execPath, program('main')], {
    ...environment,
    API_PORT: String(port),
  });
  api.stdout?.resume();
  return api;
}
