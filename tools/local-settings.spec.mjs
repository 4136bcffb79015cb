import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { localSettings } from './local-settings.mjs';

let DATA_DIR;
beforeEach(() => (DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'einkanal-settings-'))));
afterEach(() => rmSync(DATA_DIR, { recursive: true, force: true }));

const OWN_DATABASE = {
  DATABASE_URL: 'postgres://einkanal_app:a@db/einkanal',
  DATABASE_OWNER_URL: 'postgres://einkanal_owner:b@db/einkanal',
  DATABASE_RELAY_URL: 'postgres://einkanal_relay:c@db/einkanal',
};

test('secrets are made once and only their owner can read them', () => {
  const first = localSettings({ DATA_DIR }).secrets;
  expect(localSettings({ DATA_DIR }).secrets).toEqual(first);
  const file = path.join(DATA_DIR, 'secrets.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8')).sealKey).toMatch(/^[0-9a-f]{64}$/);
});

test('a database server of the office replaces ours', () => {
  const { foreign, ownPorts, env } = localSettings({ DATA_DIR, ...OWN_DATABASE });
  expect(foreign.database).toBe(true);
  expect(ownPorts).not.toHaveProperty('DATABASE_PORT');
  expect(env.DATABASE_RELAY_URL).toBe(OWN_DATABASE.DATABASE_RELAY_URL);
});

test('half a database server is refused by naming the other half', () => {
  const { DATABASE_RELAY_URL, ...half } = OWN_DATABASE;
  expect(DATABASE_RELAY_URL).toBeDefined();
  expect(() => localSettings({ DATA_DIR, ...half })).toThrow(/set DATABASE_RELAY_URL too/);
});

test('the folders of the offices lie with the other data', () => {
  expect(localSettings({ DATA_DIR }).env.EXCHANGE_DIR).toBe(path.join(DATA_DIR, 'exchange'));
});

test('a variable that is set wins', () => {
  const { env } = localSettings({
    DATA_DIR,
    API_PORT: '9000',
    LOG_LEVEL: 'debug',
    PUBLIC_URL: 'https://einkanal.example',
  });
  expect(env).toMatchObject({ API_PORT: '9000', LOG_LEVEL: 'debug', PUBLIC_URL: 'https://einkanal.example' });
});
