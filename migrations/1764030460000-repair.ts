import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Values that people corrected for a transfer. What was sent stays; nothing here is changed or deleted. */
export class Repair1764030460000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE transfer_correction (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        job_id uuid NOT NULL,
        case_id uuid NOT NULL,
        pointer text NOT NULL,
        value jsonb NOT NULL,
        reason text NOT NULL,
        takes_back uuid,
        made_by uuid NOT NULL REFERENCES app_user,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, takes_back),
        FOREIGN KEY (office_id, job_id) REFERENCES import_job,
        FOREIGN KEY (office_id, case_id) REFERENCES case_file,
        FOREIGN KEY (office_id, takes_back) REFERENCES transfer_correction
      );
      COMMENT ON TABLE transfer_correction IS
        'The last one of a field counts that is not taken back. JSON null leaves the field out of the transfer.';
      ${tenantTable('transfer_correction', 'SELECT, INSERT')}
      CREATE INDEX transfer_correction_job ON transfer_correction (office_id, job_id, made_at);
      CREATE INDEX import_job_listed ON import_job (office_id, state, created_at, id);
      CREATE INDEX import_job_cause ON import_job (office_id, target, error_code, error_pointer)
        WHERE state = 'NEEDS_ATTENTION';
      CREATE INDEX import_job_finished ON import_job (office_id, target, finished_at) WHERE state = 'SUCCEEDED';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
