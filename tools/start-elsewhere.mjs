import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { freePort } from './database.mjs';
import { PORTS } from './ports.mjs';

/**
 * Starts everything once more beside what runs already: on free ports, with the data in `dataDir`. For benchmarks and
 * journeys in the browser.
 * @returns {Promise<{ url: string, ports: Record<string, number>, pid: number, output: () => string, stop: () => Promise<void> }>}
 */
export async function startElsewhere({ dataDir, env = {} }) {
  const ports = {};
  for (const variable of Object.keys(PORTS)) ports[variable] = await freePort();
  const program = spawn(process.execPath, [path.join(ROOT, 'tools/start.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...Object.fromEntries(Object.entries(ports).map(([variable, port]) => [variable, String(port)])),
      DATA_DIR: dataDir,
      ...env,
    },
  });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  let output = '';
  await new Promise((resolve, reject) => {
    program.once('exit', (code) => reject(new Error(`npm start ended with exit code ${code}:\n${output}`)));
    for (const stream of [program.stdout, program.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes('Ready after')) resolve();
      });
  });
  return {
    url: `http://localhost:${ports.API_PORT}`,
    ports,
    pid: program.pid,
    output: () => output,
    async stop() {
      program.kill('SIGTERM');
      await ended;
    },
  };
}
