import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows an application waits until its target has it, so the relay has to know what a transfer brings. */
export class Answer1764030540000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      COMMENT ON COLUMN import_job.purpose IS 'APPLICATION, ANSWER (130103), WITHDRAWAL (130111) or FILES.';
      GRANT SELECT (purpose) ON import_job TO einkanal_relay;
      CREATE INDEX message_question ON message (office_id, case_id) WHERE type = '130102' AND answered_by IS NULL;
      CREATE INDEX message_answer ON message (office_id, answered_by) WHERE answered_by IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
