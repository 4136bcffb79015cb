import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Test messages are few and left out of every other list: both are found by one small index. */
export class TestCase1764030500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX case_file_test ON case_file (office_id, received_at DESC, id DESC) WHERE is_test;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
