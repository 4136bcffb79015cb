import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** What a target said later of a message that it was sent. Nothing here is changed or deleted. */
export class Confirmation1764030480000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE UNIQUE INDEX import_job_message ON import_job (office_id, message_id);

      CREATE TABLE transfer_confirmation (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        job_id uuid NOT NULL,
        message_id uuid NOT NULL,
        fact text NOT NULL CHECK (fact IN ('RECEIVED', 'ACCEPTED', 'REJECTED')),
        code text,
        text text,
        sequence integer NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (office_id, id),
        UNIQUE NULLS NOT DISTINCT (office_id, message_id, fact, code),
        FOREIGN KEY (office_id, job_id) REFERENCES import_job,
        CHECK ((fact = 'REJECTED') = (code IS NOT NULL))
      );
      COMMENT ON TABLE transfer_confirmation IS 'Each fact about a message once, however often and in whatever order it was told.';
      COMMENT ON COLUMN transfer_confirmation.message_id IS
        'A transfer that was corrected goes on with another message; words about the one before do not count for it.';
      COMMENT ON COLUMN transfer_confirmation.at IS 'When it became true, by the clock of the target.';
      ${tenantTable('transfer_confirmation', 'SELECT, INSERT')}
      CREATE INDEX transfer_confirmation_job ON transfer_confirmation (office_id, job_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
