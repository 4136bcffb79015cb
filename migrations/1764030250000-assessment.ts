import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** What the office's rules said about a submission, and by which version of them. */
export class Assessment1764030250000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE assessment (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        submission_id uuid NOT NULL,
        case_id uuid NOT NULL,
        at timestamptz NOT NULL,
        rules_version text NOT NULL,
        jurisdiction text NOT NULL,
        PRIMARY KEY (office_id, id),
        FOREIGN KEY (office_id, submission_id) REFERENCES submission,
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      ${tenantTable('assessment', 'SELECT, INSERT')}
      CREATE INDEX assessment_submission ON assessment (office_id, submission_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
