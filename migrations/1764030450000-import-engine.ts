import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** How a target is: what it last answered, whether it is left alone and why; planned windows; a transfer's own failures. */
export class ImportEngine1764030450000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE target_system
        ADD faults_in_row integer NOT NULL DEFAULT 0,
        ADD fault_jobs uuid[] NOT NULL DEFAULT '{}',
        ADD down_since timestamptz,
        ADD down_code text,
        ADD down_detail jsonb,
        ADD probe_at timestamptz,
        ADD failed_probes integer NOT NULL DEFAULT 0,
        ADD last_answer_at timestamptz,
        ADD certificate_expires_on date,
        ADD paused_by uuid REFERENCES app_user,
        ADD pause_reason text,
        ADD max_per_minute integer CHECK (max_per_minute > 0),
        ADD CHECK ((down_since IS NULL) = (down_code IS NULL) AND (down_since IS NULL) = (probe_at IS NULL));
      COMMENT ON COLUMN target_system.fault_jobs IS
        'The transfers that met the faults in a row: one transfer alone does not show that its target is at fault.';
      COMMENT ON COLUMN target_system.probe_at IS 'While the target is down: from then on one transfer tries whether it is back.';
      GRANT SELECT (down_since, probe_at, max_per_minute) ON target_system TO einkanal_relay;

      CREATE TABLE target_window (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('SPECIALIST_SYSTEM', 'DMS')),
        begins_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        reason text NOT NULL,
        made_by uuid REFERENCES app_user,
        PRIMARY KEY (office_id, id),
        FOREIGN KEY (office_id, kind) REFERENCES target_system (office_id, kind),
        CHECK (begins_at < ends_at)
      );
      COMMENT ON TABLE target_window IS 'Planned maintenance of a target: nothing is sent while it lasts, and everything afterwards.';
      ${tenantTable('target_window')}
      CREATE INDEX target_window_end ON target_window (office_id, kind, ends_at);
      CREATE POLICY relay ON target_window FOR SELECT TO einkanal_relay USING (true);
      GRANT SELECT (office_id, kind, begins_at, ends_at) ON target_window TO einkanal_relay;

      ALTER TABLE import_job
        ADD failures integer NOT NULL DEFAULT 0,
        ADD faults jsonb NOT NULL DEFAULT '[]',
        ADD last_handed_on_at timestamptz,
        ADD CHECK (handed_on_at IS NULL OR state IN ('QUEUED', 'RUNNING', 'RETRY_SCHEDULED'));
      COMMENT ON COLUMN import_job.failures IS 'Faults of our own at this transfer; those of its target are counted at the target.';
      COMMENT ON COLUMN import_job.faults IS 'Everything that was refused, as [{code, pointer, text}]; error_code is the first of it.';
      COMMENT ON COLUMN import_job.last_handed_on_at IS 'Stays when the attempt ends: what counts against max_per_minute.';
      CREATE INDEX import_job_rate ON import_job (office_id, target, last_handed_on_at)
        WHERE last_handed_on_at IS NOT NULL;
      GRANT SELECT (case_id, created_at, last_handed_on_at), UPDATE (last_handed_on_at) ON import_job TO einkanal_relay;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
