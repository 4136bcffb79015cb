import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** What the office's rules said about a case, by which version of them, and how often they failed. */
export class Assessment1764030250000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE assessment (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        submission_id uuid,
        case_id uuid NOT NULL,
        at timestamptz NOT NULL,
        rules_version text NOT NULL,
        input_versions jsonb NOT NULL,
        jurisdiction jsonb,
        checklist jsonb,
        urgency jsonb,
        suggestion jsonb,
        PRIMARY KEY (office_id, id),
        FOREIGN KEY (office_id, submission_id) REFERENCES submission,
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      COMMENT ON TABLE assessment IS 'One row a run, append-only: what was read, what the rules said, by which version of them.';
      COMMENT ON COLUMN assessment.submission_id IS 'The arrival that was assessed; NULL for a run because something else changed.';
      COMMENT ON COLUMN assessment.jurisdiction IS 'NULL, like the other results, where the rules failed three times.';
      ${tenantTable('assessment', 'SELECT, INSERT')}
      CREATE INDEX assessment_submission ON assessment (office_id, submission_id);
      CREATE INDEX assessment_case ON assessment (office_id, case_id, at);

      CREATE TABLE assessment_failure (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        attempts integer NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, subject_id),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      COMMENT ON TABLE assessment_failure IS 'How often the rules failed on an arrival or a case; gone once they succeed.';
      ${tenantTable('assessment_failure')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
