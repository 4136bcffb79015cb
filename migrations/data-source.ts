import { DataSource } from 'typeorm';
import { Office1764030000000 } from './1764030000000-office.js';
import { CaseFile1764030100000 } from './1764030100000-case-file.js';
import { Intake1764030200000 } from './1764030200000-intake.js';
import { Assessment1764030250000 } from './1764030250000-assessment.js';
import { Import1764030300000 } from './1764030300000-import.js';
import { Inbox1764030350000 } from './1764030350000-inbox.js';
import { Routing1764030400000 } from './1764030400000-routing.js';
import { ImportEngine1764030450000 } from './1764030450000-import-engine.js';
import { Repair1764030460000 } from './1764030460000-repair.js';
import { TargetLimits1764030470000 } from './1764030470000-target-limits.js';
import { Confirmation1764030480000 } from './1764030480000-confirmation.js';
import { Message1764030490000 } from './1764030490000-message.js';
import { TestCase1764030500000 } from './1764030500000-test-case.js';
import { Gateway1764030510000 } from './1764030510000-gateway.js';
import { DocumentDelivery1764030530000 } from './1764030530000-document-delivery.js';
import { CodeListVersion1764030535000 } from './1764030535000-code-list-version.js';
import { Answer1764030540000 } from './1764030540000-answer.js';

/** The one description of the database connection; API, worker and command line use it. */
export function dataSourceOptions(url: string, poolSize = 10) {
  return {
    type: 'postgres' as const,
    url,
    poolSize,
    synchronize: false,
    migrations: [
      Office1764030000000,
      CaseFile1764030100000,
      Intake1764030200000,
      Assessment1764030250000,
      Import1764030300000,
      Inbox1764030350000,
      Routing1764030400000,
      ImportEngine1764030450000,
      Repair1764030460000,
      TargetLimits1764030470000,
      Confirmation1764030480000,
      Message1764030490000,
      TestCase1764030500000,
      Gateway1764030510000,
      DocumentDelivery1764030530000,
      CodeListVersion1764030535000,
      Answer1764030540000,
    ],
    migrationsTransactionMode: 'each' as const,
  };
}

/** Brings the database up to date as its owner. Safe to call at every start. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const db = await new DataSource(dataSourceOptions(ownerUrl, 1)).initialize();
  try {
    return (await db.runMigrations()).map((migration) => migration.name);
  } finally {
    await db.destroy();
  }
}
