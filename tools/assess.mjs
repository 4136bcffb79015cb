// `npm run assess -- FILE [--lang en] [--on YYYY-MM-DD] [--office 004200]`: what the rules say about one application, with
// their reasons. Needs no running Einkanal.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { isInstalled, ROOT } from './bootstrap.mjs';
import { build } from './build.mjs';

if (!isInstalled()) {
  console.error('Einkanal is not installed yet. Run npm ci first.');
  process.exit(2);
}
await build('@einkanal/api');
const { env, argv } = process;
const program = path.join(ROOT, 'apps/api/dist/commands/assess-application.js');
const assessor = spawn(path.join(ROOT, 'node_modules/node/bin/node'), [program, ...argv.slice(2)], {
  stdio: 'inherit',
  // npm runs this in the root; the file is named from where the person stands.
  cwd: env.INIT_CWD ?? process.cwd(),
});
assessor.once('exit', (code) => process.exit(code ?? 1));
