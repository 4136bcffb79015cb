import path from 'node:path';
import { Database } from './database.js';
import { Legs } from './legs.js';
import type { Outside } from './outside.js';
import { answersAt, Program } from './program.js';
import type { Parts } from './parts.js';
import { startRedis } from './redis.js';
import { makeExchangeFolder } from '../target/trusting-folder.js';

export type Queue = 'redis' | 'postgres';
/** How both targets are reached. */
export type Way = 'http' | 'folder';
/** Times short enough for faults to matter within seconds. */
export const LEASE_MS = 3_000;
const TIMES = {
  LEASE_MS: String(LEASE_MS),
  LOST_AFTER_MS: '3000',
  SWEEP_EVERY_MS: '1000',
  RETRY_FIRST_MS: '2000',
  RETRY_LONGEST_MS: '5000',
  PROBE_FIRST_MS: '1000',
  PROBE_LONGEST_MS: '3000',
  IDEMPOTENCY_WAIT_MS: '3000',
};
const WORKERS = ['worker-1', 'worker-2'];

type Asked = { outside: Outside; folder: string; queue: Queue; way: Way; seed: string; parts: Parts };

/** The whole product with a proxy on every way: PostgreSQL, Redis, both targets, the API and two workers. */
export async function startProduct({ outside, folder, queue, way, seed, parts }: Asked) {
  const port = outside.freePort;
  const legs = new Legs(outside, folder, seed, parts);
  const node = (name: string, script: string, more: Partial<ConstructorParameters<typeof Program>[0]>) =>
    parts.add(
      new Program({
        ...{ name, command: process.execPath, args: [path.join(outside.root, script)], logDir: folder },
        ...more,
      }),
    );
  const database = parts.add(await Database.start(outside, folder));
  const issuer = parts.add(await outside.startIssuer());
  const [specialistPort, dmsPort, redisPort, apiPort] = [await port(), await port(), await port(), await port()];
  const at = (number: number) => `http://localhost:${number}`;
  const redis = queue === 'redis' ? await startRedis(redisPort, folder, parts) : null;
  const exchangeFolders =
    way === 'folder'
      ? { specialistSystem: path.join(folder, 'exchange'), dms: path.join(folder, 'exchange-dms') }
      : null;
  for (const directory of Object.values(exchangeFolders ?? {})) makeExchangeFolder(directory);
  const specialistSystem =
    exchangeFolders !== null
      ? await legs.addFolder('specialist-system', {
          port: specialistPort,
          directory: exchangeFolders.specialistSystem,
        })
      : node('specialist-system', '', {
          args: [
            path.join(outside.root, 'apps/chaos/dist/specialist-system.js'),
            ...[String(specialistPort), path.join(folder, 'specialist-system.jsonl')],
          ],
          isReady: answersAt(`http://127.0.0.1:${specialistPort}/health`),
        });
  const dms =
    exchangeFolders !== null
      ? await legs.addFolder('dms', { port: dmsPort, directory: exchangeFolders.dms })
      : node('dms', 'apps/office-systems/dist/dms.js', {
          env: { PATH: outside.path, DMS_PORT: String(dmsPort), DATA_DIR: folder },
          isReady: answersAt(`${at(dmsPort)}/health`),
        });
  if (exchangeFolders === null) await Promise.all([specialistSystem.start(), dms.start()]);
  const ways = {
    postgres: await legs.add('postgres', database.url('app')),
    redis: redis && (await legs.add('redis', `redis://127.0.0.1:${redisPort}`)),
    specialistSystem:
      exchangeFolders === null
        ? { url: `http://127.0.0.1:${await legs.add('specialist-system', `http://127.0.0.1:${specialistPort}`)}` }
        : { directory: exchangeFolders.specialistSystem },
    dms:
      exchangeFolders === null
        ? { url: `http://127.0.0.1:${await legs.add('dms', at(dmsPort))}` }
        : { directory: exchangeFolders.dms },
    sender: await legs.add('sender', `http://127.0.0.1:${apiPort}`),
  };
  await database.prepare(redis && `redis://127.0.0.1:${redisPort}`, ways);
  const through = (role: 'app' | 'relay') => {
    const url = new URL(database.url(role));
    url.port = String(ways.postgres);
    return url.href;
  };
  const env = {
    ...{ PATH: outside.path, NODE_ENV: 'production', ALLOW_NO_SCANNER: 'true', SEAL_KEY: '5e'.repeat(32), ...TIMES },
    ...{ API_PORT: String(apiPort), PUBLIC_URL: `http://127.0.0.1:${apiPort}`, FILES_DIR: path.join(folder, 'files') },
    ...{ OIDC_ISSUER: issuer.url, OIDC_CLIENT_SECRET: 'chaos' },
    ...{ DATABASE_URL: through('app'), DATABASE_RELAY_URL: through('relay') },
    ...(ways.redis === null ? {} : { REDIS_URL: `redis://127.0.0.1:${ways.redis}` }),
  };
  const api = node('api', 'apps/api/dist/main.js', {
    env,
    isReady: answersAt(`http://127.0.0.1:${apiPort}/health/ready`),
  });
  const workers = await Promise.all(
    WORKERS.map(async (name) => {
      const workerPort = await port();
      return node(name, 'apps/api/dist/worker.js', {
        env: { ...env, WORKER_PORT: String(workerPort) },
        isReady: answersAt(`http://127.0.0.1:${workerPort}/health/ready`),
      });
    }),
  );
  await Promise.all([api, ...workers].map((program) => program.start()));
  return {
    ...{ database, redis, redisPort, specialistSystem, dms, api, workers, legs, exchangeFolders },
    sender: { apiUrl: `http://127.0.0.1:${ways.sender}`, token: issuer.token },
    targets: {
      specialistSystemUrl: `http://127.0.0.1:${specialistPort}`,
      dms: exchangeFolders === null ? { url: at(dmsPort) } : { folder: path.join(folder, 'e-file') },
    },
  };
}

export type Product = Awaited<ReturnType<typeof startProduct>>;
