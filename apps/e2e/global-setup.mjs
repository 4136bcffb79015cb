// Starts the product once for all journeys, by the command that a newcomer uses, with data and ports of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { superuserUrl } from '../../tools/local-database.mjs';
import { localSettings } from '../../tools/local-settings.mjs';
import { startElsewhere } from '../../tools/start-elsewhere.mjs';

// No office works there: a day that moves with the server's zone moves here, at midnight and by the hour.
const SERVER_ZONE = 'America/Sao_Paulo';

export default async function setUp() {
  // A developer's product that runs already serves as well, and starts faster.
  if (process.env.E2E_API_PORT) return;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-e2e-'));
  const product = await startElsewhere({
    dataDir: path.join(folder, 'data'),
    env: { NODE_OPTIONS: '', TZ: SERVER_ZONE },
  });
  globalThis.e2e = { product, folder };
  for (const [name, port] of Object.entries(product.ports)) process.env[`E2E_${name}`] = String(port);
  process.env.E2E_DATABASE_SUPERUSER_URL = databaseUrl(product.ports, path.join(folder, 'data'));
}

/** The superuser's address of the product's own database. */
function databaseUrl(ports, dataDir) {
  const numbers = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const settings = localSettings({ ...process.env, ...numbers, DATA_DIR: dataDir });
  const url = new URL(superuserUrl(settings));
  url.pathname = new URL(settings.env.DATABASE_URL).pathname;
  return url.href;
}

export async function tearDown() {
  if (!globalThis.e2e) return;
  const { product, folder } = globalThis.e2e;
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
}
