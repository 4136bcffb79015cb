// The steps of `npm start`, in their order. Runs on the Node version of the project, with everything installed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { seedDemoData } from './demo-data.mjs';
import { databasePart, superuserUrl } from './local-database.mjs';
import { localSettings } from './local-settings.mjs';
import { migrateDatabase } from './migrate-database.mjs';
import { programs } from './parts.mjs';
import { portComplaints } from './ports.mjs';
import { duration, step } from './progress.mjs';
import { lockDataDir } from './start-lock.mjs';
import { Supervisor } from './supervisor.mjs';

const DOUBLE_SIGNAL_MS = 1_000;
const supervisor = new Supervisor((sentence) => console.log(`! ${sentence}`));
let unlock = () => undefined;
let stoppingSince = null;

async function end(code) {
  await supervisor.stop();
  unlock();
  process.exit(code);
}

// A terminal and npm both pass Ctrl-C on, so one press may come twice; only a later one means impatience.
function onSignal() {
  if (stoppingSince === null) {
    stoppingSince = Date.now();
    console.log('\nStopping. Press Ctrl-C again to stop at once.');
    void end(0);
  } else if (Date.now() - stoppingSince > DOUBLE_SIGNAL_MS) {
    supervisor.killAll();
    unlock();
    process.exit(130);
  }
}

async function start() {
  const settings = localSettings();
  unlock = lockDataDir(settings.dataDir);
  const complaints = await portComplaints(portsToCheck(settings));
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  Object.assign(process.env, settings.env);

  await step('build what changed', build);
  if (!settings.foreign.database) {
    await step('database', () => supervisor.start(databasePart(settings)));
    await step('roles and database', () => prepare(settings));
  }
  await step('migrate', () => migrate(settings.env));
  const { officeSystems, worker, api } = programs(settings);
  await step('office systems', () => supervisor.start(...officeSystems));
  // The past comes before the worker: it would do with today's clock what happened weeks ago.
  await step('demo data', () => seedDemoData(settings));
  // At once, for neither waits for the other to start; what is named last is stopped first.
  await step('worker, api', () => Promise.all([worker, api].map((part) => supervisor.start(part))));
  const { welcome } = await import('./welcome.mjs');
  console.log(welcome(settings));
  console.log(`Ready after ${duration(Date.now() - Number(process.env.EINKANAL_STARTED_AT))}. Stop with Ctrl-C.`);
}

// A database server that a killed start left behind is taken over, so its port is not in anybody's way.
function portsToCheck({ ownPorts, dataDir }) {
  const { DATABASE_PORT, ...others } = ownPorts;
  return existsSync(path.join(dataDir, 'postgres/postmaster.pid')) ? others : ownPorts;
}

// What is imported from a build cannot be imported before it is built.
async function prepare(settings) {
  const { prepareServer } = await import('./prepare-server.mjs');
  await prepareServer(superuserUrl(settings), settings.env);
}

async function migrate(env) {
  const done = await migrateDatabase(env);
  return done.length === 0 ? 'nothing new' : `${done.length} new`;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
process.on('disconnect', () => void end(1));
try {
  await start();
} catch (error) {
  // While we stop, steps fail because their parts are gone; that is no news.
  if (!supervisor.isStopping) {
    console.error(`\n${error.message}`);
    await end(1);
  }
}
