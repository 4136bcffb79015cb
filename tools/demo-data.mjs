import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTool } from './build.mjs';

/**
 * Invented offices, people and applications, once for each data folder. A database of the office's own gets none
 * unless DEMO_DATA=yes asks for it.
 */
export async function seedDemoData({ dataDir, foreign, env }) {
  const marker = path.join(dataDir, 'demo-data.done');
  const wanted = env.DEMO_DATA ? env.DEMO_DATA === 'yes' : !foreign.database;
  if (!wanted) return 'left out';
  if (existsSync(marker)) return 'there already';
  const { code, output } = await runTool('apps/api/dist/commands/seed-demo.js', [], { env });
  if (code !== 0) throw new Error(`The demo data could not be made:\n${output}`);
  writeFileSync(marker, `${new Date().toISOString()}\n`);
  return output.trim().split('\n').at(-1);
}
