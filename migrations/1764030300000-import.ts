import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Transfers into the office's other software: what is due where, how far it is, and where each thing ended up. */
export class Import1764030300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE target_system (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('SPECIALIST_SYSTEM', 'DMS')),
        adapter text NOT NULL,
        name text NOT NULL,
        settings jsonb NOT NULL,
        paused_at timestamptz,
        max_in_flight integer NOT NULL DEFAULT 8,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, kind)
      );
      ${tenantTable('target_system')}
      CREATE POLICY relay ON target_system FOR SELECT TO einkanal_relay USING (true);
      GRANT SELECT (office_id, id, kind, paused_at, max_in_flight) ON target_system TO einkanal_relay;

      CREATE TABLE import_job (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        target text NOT NULL CHECK (target IN ('SPECIALIST_SYSTEM', 'DMS')),
        purpose text NOT NULL,
        state text NOT NULL CHECK (state IN
          ('HELD', 'QUEUED', 'RUNNING', 'RETRY_SCHEDULED', 'SUCCEEDED', 'NEEDS_ATTENTION', 'WAIVED', 'SUPERSEDED')),
        hold_reason text CHECK (hold_reason IN
          ('JURISDICTION', 'POSSIBLE_DUPLICATE', 'NOT_AN_APPLICATION', 'SCAN_PENDING', 'TRIAGE')),
        attempts integer NOT NULL DEFAULT 0,
        released_at timestamptz,
        next_attempt_at timestamptz,
        lease_token uuid,
        lease_until timestamptz,
        handed_on_at timestamptz,
        message_id uuid NOT NULL DEFAULT gen_random_uuid(),
        mapping_version text,
        payload_sha512 text,
        mapping_report jsonb,
        external_reference text,
        error_code text,
        error_pointer text,
        error_text text,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, submission_id, target, purpose),
        CHECK ((state = 'HELD') = (hold_reason IS NOT NULL)),
        CHECK ((state = 'RUNNING') = (lease_token IS NOT NULL)),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file,
        FOREIGN KEY (office_id, submission_id) REFERENCES submission
      );
      COMMENT ON COLUMN import_job.released_at IS
        'A person has let it go: a possible duplicate, a question or the triage hold it no more.';
      COMMENT ON COLUMN import_job.handed_on_at IS 'In a queue or running since then: what counts against max_in_flight.';
      CREATE INDEX import_job_in_flight ON import_job (office_id, target) WHERE handed_on_at IS NOT NULL;
      COMMENT ON COLUMN import_job.message_id IS 'Sent as the message''s UUID: the same at every attempt, so that the target can tell a repeat.';
      ${tenantTable('import_job')}
      CREATE INDEX import_job_case ON import_job (office_id, case_id);
      CREATE INDEX import_job_open ON import_job (office_id, target, state, next_attempt_at)
        WHERE state NOT IN ('SUCCEEDED', 'WAIVED', 'SUPERSEDED');
      CREATE INDEX import_job_attention ON import_job (office_id, case_id) WHERE state = 'NEEDS_ATTENTION';
      CREATE POLICY relay ON import_job TO einkanal_relay USING (true) WITH CHECK (true);
      GRANT SELECT (office_id, id, target, state, next_attempt_at, lease_until, handed_on_at), UPDATE (handed_on_at)
        ON import_job TO einkanal_relay;

      CREATE TABLE import_step (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        job_id uuid NOT NULL,
        attempt integer NOT NULL,
        name text NOT NULL CHECK (name IN ('PREPARE', 'LOOK_UP', 'DELIVER', 'CONFIRM', 'LINK')),
        outcome text NOT NULL CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
        code text,
        at timestamptz NOT NULL DEFAULT now(),
        duration_ms integer NOT NULL,
        PRIMARY KEY (office_id, id),
        FOREIGN KEY (office_id, job_id) REFERENCES import_job
      );
      ${tenantTable('import_step', 'SELECT, INSERT')}
      CREATE INDEX import_step_job ON import_step (office_id, job_id, at);

      CREATE TABLE document_delivery (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        document_id uuid NOT NULL,
        target text NOT NULL CHECK (target IN ('SPECIALIST_SYSTEM', 'DMS')),
        job_id uuid NOT NULL,
        name text NOT NULL,
        external_reference text NOT NULL,
        delivered_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, document_id, target),
        FOREIGN KEY (office_id, document_id) REFERENCES document,
        FOREIGN KEY (office_id, job_id) REFERENCES import_job
      );
      ${tenantTable('document_delivery', 'SELECT, INSERT')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
