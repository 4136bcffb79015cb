import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.js';

/** The test virus of the European Institute for Computer Antivirus Research, in two parts so that no scanner finds it here. */
export const TEST_VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export type TestScanner = { port: number; stop: () => Promise<void> };

/**
 * Debian's clamd with one signature of its own where it is installed, else a small program that speaks INSTREAM.
 * @param port else a free one
 */
export async function startScanner(port?: number): Promise<TestScanner> {
  const start = existsSync('/usr/sbin/clamd') ? startClamd : startSmallScanner;
  return start(port ?? (await freePort()));
}

async function startClamd(port: number): Promise<TestScanner> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-clamd-'));
  writeFileSync(path.join(folder, 'test.ndb'), `Test.Virus:0:*:${Buffer.from(TEST_VIRUS).toString('hex')}\n`);
  const settings = [
    ...[`DatabaseDirectory ${folder}`, `TCPSocket ${String(port)}`, 'TCPAddr 127.0.0.1', 'Foreground yes'],
    ...[`User ${os.userInfo().username}`, 'StreamMaxLength 5M', 'MaxThreads 4'],
  ];
  writeFileSync(path.join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const clamd = spawn('/usr/sbin/clamd', ['--config-file', path.join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => clamd.once('exit', resolve));
  await untilListening(port);
  return {
    port,
    stop: async () => {
      clamd.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startSmallScanner(port: number): Promise<TestScanner> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    void answer(socket);
  }).listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function answer(socket: Socket): Promise<void> {
  let received = Buffer.alloc(0);
  let at = 'zINSTREAM\0'.length;
  // Leaving the loop must not throw the answer away, which has not left the house then.
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    received = Buffer.concat([received, chunk]);
    while (received.length >= at + 4) {
      const length = received.readUInt32BE(at);
      if (length === 0) {
        socket.end(received.includes(TEST_VIRUS) ? 'stream: Test.Virus FOUND\0' : 'stream: OK\0').resume();
        return;
      }
      if (received.length < at + 4 + length) break;
      at += 4 + length;
      if (at > 5_000_000) {
        socket.end('INSTREAM size limit exceeded. ERROR\0').resume();
        return;
      }
    }
  }
}

async function untilListening(port: number): Promise<void> {
  const { connect } = await import('node:net');
  for (let tries = 0; tries < 400; tries++) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
    if (reached) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('clamd does not listen');
}
