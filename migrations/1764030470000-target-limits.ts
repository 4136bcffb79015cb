import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People set how much a target gets at once; a target that shall get nothing is paused, never set to none. */
export class TargetLimits1764030470000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE target_system ADD CHECK (max_in_flight > 0)');
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
