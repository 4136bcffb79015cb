// `node dist/commands/seed-demo.js`: two invented offices and two months of applications, taken in by the same services
// as real ones, with the clock set to the time of arrival. Doing it again changes nothing: the keys are the same.
// With `--offices` only the offices are made, for example because their targets have moved to other ports; with
// `--people` also the accounts of the demo identity provider, so that cases can be given to them.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { withFilesAhead } from '@einkanal/demo/files-ahead';
import { generateApplications } from '@einkanal/demo/generate-applications';
import { withCaseNumber, type DemoApplication } from '@einkanal/demo/demo-application';
import type { Receipt } from '@einkanal/domain/intake/receipt';
import { SubmissionService } from '../intake/submission.service.js';
import { readConfig, readDemoTargets, readOwnerUrl } from '../platform/config.js';
import { createLog } from '../platform/log.js';
import { demoArrival } from './demo-arrival.js';
import { equipDemoOffices, receiptOfKey, serveDemoOffices } from './demo-offices.js';
import { SeedModule } from './seed.module.js';

const COUNT = 120;
const DAYS = 60;
const DAY_MS = 24 * 3_600_000;

const config = readConfig();
const owner = new pg.Client({ connectionString: readOwnerUrl() });
await owner.connect();
await serveDemoOffices((sql, values) => owner.query(sql, values));
await owner.end();

const clock = { now: new Date() };
const until = clock.now;
const from = new Date(until.getTime() - DAYS * DAY_MS);
const log = createLog(config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL, 'seed');
const app = await NestFactory.createApplicationContext(
  SeedModule.with(config, log, () => clock.now),
  { logger: false },
);
const db = app.get(DataSource);
// Only the demo identity provider gives people the names that the seed knows.
const issuer = process.argv.includes('--people') ? config.OIDC_ISSUER : null;
await equipDemoOffices(db, readDemoTargets(), issuer);

const submissions = app.get(SubmissionService);
const numbers = new Map<string, string>();
async function takeIn(application: DemoApplication): Promise<void> {
  const named = application.namesCaseOf === undefined ? undefined : numbers.get(application.namesCaseOf);
  const sent = named === undefined ? application : withCaseNumber(application, named);
  clock.now = sent.receivedAt;
  const sender = { clientId: sent.clientId, offices: [sent.abhKennung], scopes: ['submissions:write'] };
  const known = await receiptOfKey(db, sent);
  const receipt = known ?? (await submissions.submit(sender, demoArrival(sent))).receipt;
  numbers.set(sent.idempotencyKey, (JSON.parse(receipt.toString()) as Receipt).caseNumber);
}

if (!process.argv.includes('--offices'))
  for await (const application of withFilesAhead(generateApplications({ seed: 'einkanal', count: COUNT, from, until })))
    await takeIn(application);
await app.close();
console.log(`${String(numbers.size)} submissions in two offices`);
