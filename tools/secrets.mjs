import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const password = () => randomBytes(24).toString('base64url');

const MADE = {
  databaseSuperuserPassword: password,
  databaseOwnerPassword: password,
  databaseAppPassword: password,
  databaseRelayPassword: password,
  oidcClientSecret: password,
  sealKey: () => randomBytes(32).toString('hex'),
};

/** The secrets of this copy: made once, kept in a file that only its owner can read; a new one is added to an old file. */
export function secretsIn(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = Object.keys(MADE).filter((name) => !(name in known));
  if (missing.length === 0) return known;
  const all = { ...known, ...Object.fromEntries(missing.map((name) => [name, MADE[name]()])) };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  return all;
}
