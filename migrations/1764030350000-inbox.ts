import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** What lets many people take cases from one list at once. */
export class Inbox1764030350000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE passed_over (
        office_id uuid NOT NULL,
        case_id uuid NOT NULL,
        times integer NOT NULL,
        PRIMARY KEY (office_id, case_id),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      COMMENT ON TABLE passed_over IS 'How often Next has preferred another case to the one that waits longest. Gone once it is taken.';
      ${tenantTable('passed_over')}

      CREATE FUNCTION is_leased_by_now(case_id uuid, at timestamptz) RETURNS boolean
        LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE AS $$
        BEGIN
          RETURN EXISTS (SELECT FROM lease l WHERE l.case_id = is_leased_by_now.case_id AND l.until > is_leased_by_now.at);
        END $$;
      COMMENT ON FUNCTION is_leased_by_now IS
        'Volatile, so that it sees what was committed after the asking statement began: a lease taken while that one waited for its turn.';
      REVOKE EXECUTE ON FUNCTION is_leased_by_now FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION is_leased_by_now TO einkanal_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
