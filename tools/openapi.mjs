// `npm run openapi`: writes the description of the API and the web page's types made from it. The API is built before.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { runTool } from './build.mjs';

export const GENERATED = ['apps/api/openapi.json', 'apps/web/src/api/schema.d.ts'];

/** Writes both files into a folder. */
export async function generateTo(folder) {
  const [description, types] = GENERATED.map((file) => path.join(folder, path.basename(file)));
  const api = await runTool('apps/api/dist/commands/openapi.js', [description]);
  if (api.code !== 0) throw new Error(`The API does not describe itself:\n${api.output}`);
  const generator = await runTool('node_modules/openapi-typescript/bin/cli.js', [description, '--output', types]);
  if (generator.code !== 0) throw new Error(`No types from the description:\n${generator.output}`);
}

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-openapi-'));
  await generateTo(folder);
  for (const file of GENERATED) copyFileSync(path.join(folder, path.basename(file)), path.join(ROOT, file));
  rmSync(folder, { recursive: true });
}
