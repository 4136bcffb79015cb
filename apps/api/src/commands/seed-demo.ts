// `node dist/commands/seed-demo.js`: two invented offices and two months of their work. Applications are taken in,
// assessed, transferred and decided by the same services as real ones, with the clock set to when it was. Doing it again
// changes nothing: the keys of the arrivals are the same, and an office in which somebody has decided is left as it is.
// With `--offices` only the offices are made, for example because their targets have moved to other ports; with
// `--people` also the accounts of the demo identity provider, so that cases can be given to them.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { DEMO_OFFICES } from '@einkanal/demo/demo-application';
import { withFilesAhead } from '@einkanal/demo/files-ahead';
import { generateApplications } from '@einkanal/demo/generate-applications';
import { planWork } from '@einkanal/demo/work/plan-work';
import { ReferenceData } from '../office/reference-data.service.js';
import { readConfig, readDemoTargets, readOwnerUrl } from '../platform/config.js';
import { createLog } from '../platform/log.js';
import { DemoClock } from './demo-clock.js';
import { DemoHistory } from './demo-history.js';
import { equipDemoOffices, serveDemoOffices } from './demo-offices.js';
import { isOfficeAtWork } from './demo-person.query.js';
import { SeedModule } from './seed.module.js';

const SEED = 'einkanal';
const DAYS = 60;
const COUNT = 78;
/** What nobody has looked at yet came in the last days: an inbox is full of new things, not of old ones. */
const NEWEST_DAYS = 2.5;
const NEWEST_COUNT = 42;
const DAY_MS = 24 * 3_600_000;

const config = readConfig();
const owner = new pg.Client({ connectionString: readOwnerUrl() });
await owner.connect();
await serveDemoOffices((sql, values) => owner.query(sql, values));
await owner.end();

const clock = new DemoClock();
const until = new Date();
const from = new Date(until.getTime() - DAYS * DAY_MS);
const log = createLog(config.LOG_LEVEL === 'info' ? 'fatal' : config.LOG_LEVEL, 'seed');
const app = await NestFactory.createApplicationContext(SeedModule.with(config, log, clock.now), {
  logger: false,
  abortOnError: false,
});
const db = app.get(DataSource);
// Only the demo identity provider gives people the names that the seed knows.
const issuer = process.argv.includes('--people') ? config.OIDC_ISSUER : null;
await equipDemoOffices(db, readDemoTargets(), issuer);

const history = new DemoHistory(app, clock);
if (!process.argv.includes('--offices')) {
  const since = new Date(until.getTime() - NEWEST_DAYS * DAY_MS);
  const arrivals = [
    ...generateApplications({ seed: SEED, count: COUNT, from, until: since }),
    ...generateApplications({ seed: `${SEED}/newest`, count: NEWEST_COUNT, from: since, until }),
  ];
  const atWork = await Promise.all(DEMO_OFFICES.map(({ abhKennung }) => isOfficeAtWork(db, abhKennung)));
  const holidays = await app.get(ReferenceData).holidays('BW');
  const plan = planWork({ seed: SEED, arrivals, until, holidays, untouched: NEWEST_COUNT });
  const decisions = issuer === null || atWork.includes(true) ? [] : plan;
  await history.play(withFilesAhead(arrivals), decisions);
}
await app.close();
const { arrivals, decisions, refused } = history.counts;
console.log(
  `${String(arrivals)} submissions in two offices, ${String(decisions)} decisions (${String(refused)} left out)`,
);
