// `npm run screens`: draws the pictures of docs/screens/ from a product with fresh demo data.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';

const { status } = spawnSync(process.execPath, [path.join(ROOT, 'tools/jest.mjs'), 'e2e', 'screens'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, E2E_SCREENS: path.join(ROOT, 'docs/screens') },
});
process.exit(status ?? 1);
