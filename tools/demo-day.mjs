// `npm run demo:day`: plays a working day of the demo office in two minutes against the Einkanal that is running.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { isInstalled, ROOT } from './bootstrap.mjs';
import { build } from './build.mjs';
import { portsFrom } from './ports.mjs';

if (!isInstalled()) {
  console.error('Einkanal is not installed yet. Run npm start first; it also starts what the day is played in.');
  process.exit(1);
}
await build('@einkanal/demo');
const { env, argv } = process;
const ports = portsFrom(env);
const settings = [
  ['--api', env.PUBLIC_URL ?? `http://localhost:${ports.API_PORT}`],
  ['--issuer', env.OIDC_ISSUER ?? `http://localhost:${ports.IDP_PORT}`],
  ['--specialist-system', `http://localhost:${ports.SPECIALIST_SYSTEM_PORT}`],
  ['--dms', `http://localhost:${ports.DMS_PORT}`],
];
const program = path.join(ROOT, 'libs/demo/dist/commands/day.js');
const day = spawn(path.join(ROOT, 'node_modules/node/bin/node'), [program, ...settings.flat(), ...argv.slice(2)], {
  stdio: 'inherit',
});
// The day heals the targets before it ends.
process.on('SIGINT', () => undefined);
day.once('exit', (code) => process.exit(code ?? 1));
