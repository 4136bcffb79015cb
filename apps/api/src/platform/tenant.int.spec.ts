import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@einkanal/migrations/data-source';
import { aDatabase } from '../../test/test-database.js';
import { refusePowerfulRole } from './database-role.js';

let database: Awaited<ReturnType<typeof aDatabase>>;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());

test.each([
  ['postgres', 'refused'],
  ['einkanal_owner', 'refused'],
  ['einkanal_app', 'accepted'],
] as const)('a process that signs in to the database as %s is %s', async (role, outcome) => {
  const db = await new DataSource(dataSourceOptions(database.url(role))).initialize();
  try {
    const check = refusePowerfulRole(db);
    await (outcome === 'accepted' ? expect(check).resolves.toBeUndefined() : expect(check).rejects.toThrow(role));
  } finally {
    await db.destroy();
  }
});
