import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTool } from './build.mjs';

const COMMAND = 'apps/api/dist/commands/seed-demo.js';

/**
 * Invented offices, people and applications, once for each data folder. A database of the office's own gets none
 * unless DEMO_DATA=yes asks for it. Where the targets or the identity provider have moved to other
 * ports, the offices are told.
 */
export async function seedDemoData({ dataDir, foreign, env }) {
  const marker = path.join(dataDir, 'demo-data.done');
  const wanted = env.DEMO_DATA ? env.DEMO_DATA === 'yes' : !foreign.database;
  if (!wanted) return 'left out';
  const targets = `${env.SPECIALIST_SYSTEM_URL} ${env.DMS_URL} ${env.OIDC_ISSUER}\n`;
  const known = existsSync(marker) ? readFileSync(marker, 'utf8') : null;
  if (known === targets) return 'there already';
  const arguments_ = [...(foreign.idp ? [] : ['--people']), ...(known === null ? [] : ['--offices'])];
  const { code, output } = await runTool(COMMAND, arguments_, { env });
  if (code !== 0) throw new Error(`The demo data could not be made:\n${output}`);
  writeFileSync(marker, targets);
  return known === null ? output.trim().split('\n').at(-1) : 'targets moved';
}
