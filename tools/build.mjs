// Builds what is stale; Nx knows what that is. `node tools/build.mjs` builds everything by hand.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './bootstrap.mjs';

/**
 * Runs a program of node_modules and collects what it prints.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runTool(script, args, { env = process.env, cwd = ROOT } = {}) {
  const child = spawn(process.execPath, [path.join(ROOT, script), ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  // Colours would get between the words that are looked for.
  return { code: code ?? 1, output: stripVTControlCharacters(output) };
}

/** Nx without its daemon: nothing of ours stays behind on the machine. */
export function nx(...args) {
  return runTool('node_modules/nx/dist/bin/nx.js', args, {
    // What is built is what is delivered, whatever mode it is started in.
    env: { ...process.env, NODE_ENV: 'production', NX_DAEMON: 'false', NX_TUI: 'false' },
  });
}

/** Builds the projects named, else all, with what they need. @returns what was built and what was fresh */
export async function build(...projects) {
  const only = projects.length === 0 ? [] : ['-p', projects.join(',')];
  const { code, output } = await nx('run-many', '-t', 'build', ...only, '--output-style=stream');
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  const [, fresh, all] = /Cache:\s+(\d+)\/(\d+) hit/.exec(output) ?? [];
  return all === undefined ? '' : `${all - fresh} built, ${fresh} fresh`;
}

if (process.argv[1] === import.meta.filename) console.error(await build());
