import { fork } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../tools/database.mjs';
import { startRedis } from '../tools/redis.mjs';
import { openImportOffice } from './import-office.mjs';
import { startServers } from './intake-servers.mjs';

/** As many transfers of a target at once as the product lets go by default. */
const AT_ONCE = 8;

function launch(script, environment, options = {}) {
  const env = { PATH: process.env.PATH, ...environment };
  return fork(path.join(import.meta.dirname, script), { env, stdio: 'inherit', ...options });
}

const heard = (child) => new Promise((resolve) => child.once('message', resolve));

async function end(child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** @returns the transfers of the first application, each with the calls that its target got */
async function receiveSample(office, targetsUrl) {
  const transfers = await office.receive();
  const calls = await (await fetch(`${targetsUrl}/recorded`)).json();
  const isDms = ({ path: address }) => address.startsWith('/cmis');
  return transfers.map((transfer) => ({
    ...transfer,
    calls: calls.filter((call) => isDms(call) === (transfer.target === 'DMS')),
  }));
}

/**
 * Everything that a transfer meets, each a process of its own: PostgreSQL, the queues, targets that answer at once, the
 * worker that is measured and the bare loop beside it.
 */
export async function startImportProcesses(backend) {
  const servers = await startServers();
  const redis = backend === 'redis' ? await startRedis() : null;
  const targets = launch('import-targets.mjs', {});
  const targetsUrl = `http://127.0.0.1:${await heard(targets)}`;
  const office = await openImportOffice(servers, targetsUrl);
  const worker = launch('../apps/api/dist/worker.js', {
    ...servers.environment,
    WORKER_PORT: String(await freePort()),
    // It would take what the bare loop is to do for lost work.
    SWEEP_EVERY_MS: String(3_600_000),
    ...(redis ? { REDIS_URL: redis.url } : {}),
  });
  const samples = await receiveSample(office, targetsUrl);
  const loop = launch('import-baseline.mjs', {
    DATABASE_URL: servers.environment.DATABASE_URL,
    OFFICE_ID: office.id,
    TARGETS_URL: targetsUrl,
    AT_ONCE: String(AT_ONCE),
  });
  return {
    office,
    caseId: samples[0].caseId,
    baseline: {
      /** @param isReady the messages need not be made @returns seconds */
      run: (isReady) => {
        loop.send({ samples, isReady });
        return heard(loop);
      },
    },
    pids: {
      worker: worker.pid,
      loop: loop.pid,
      postgres: servers.database.pid,
      ...(redis ? { redis: redis.pid } : {}),
      targets: targets.pid,
    },
    stop: async () => {
      for (const child of [loop, worker, targets]) await end(child);
      await office.close();
      await redis?.stop();
      await servers.stop();
    },
  };
}
