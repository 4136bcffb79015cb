import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acceptSubmissionSql } from './accept-submission.js';
import { lookupSql } from './lookup.js';
import { tenantTable } from './tenant-table.js';

/**
 * What arrived: the original as sent, its files, and the trace of what was refused. Rows of the hot path refer to their
 * office through their case, and are not squeezed while they fit into a page: both were felt in every receipt.
 */
export class Intake1764030200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE submission (
        office_id uuid NOT NULL,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        client_id text NOT NULL,
        idempotency_key text NOT NULL,
        fingerprint bytea NOT NULL,
        kind text NOT NULL,
        origin text NOT NULL CHECK (origin IN ('ONLINE', 'DESK', 'PAPER', 'BACKLOG')),
        service text NOT NULL,
        channel_case_id text,
        submitted_at text,
        received_at timestamptz NOT NULL,
        captured_at timestamptz NOT NULL,
        original bytea NOT NULL,
        content jsonb NOT NULL,
        findings jsonb NOT NULL DEFAULT '[]',
        receipt bytea NOT NULL,
        repeat_of uuid,
        handed_over_from uuid REFERENCES office,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, client_id, idempotency_key),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file,
        FOREIGN KEY (office_id, repeat_of) REFERENCES submission
      ) WITH (toast_tuple_target = 8160);
      COMMENT ON COLUMN submission.original IS 'The JSON part, byte for byte: the truth. content is the work copy.';
      COMMENT ON COLUMN submission.handed_over_from IS 'The office that handed it over with its case; NULL for what was sent here.';
      ${tenantTable('submission', 'SELECT, INSERT')}
      GRANT UPDATE (case_id, repeat_of) ON submission TO einkanal_app;
      CREATE INDEX submission_case ON submission (office_id, case_id, received_at);
      CREATE INDEX submission_fingerprint ON submission (office_id, client_id, fingerprint, received_at);
      CREATE INDEX submission_channel_case ON submission (office_id, client_id, channel_case_id)
        WHERE channel_case_id IS NOT NULL;

      CREATE TABLE document (
        office_id uuid NOT NULL,
        id uuid NOT NULL,
        submission_id uuid NOT NULL,
        case_id uuid NOT NULL,
        position integer NOT NULL,
        part text NOT NULL,
        slot text,
        purpose text NOT NULL DEFAULT 'attachment' CHECK (purpose IN ('form', 'attachment', 'report')),
        title text,
        file_name text NOT NULL,
        media_type text NOT NULL,
        size_bytes bigint NOT NULL CHECK (size_bytes > 0),
        sha512 text NOT NULL,
        file_key text NOT NULL,
        scan_status text NOT NULL CHECK (scan_status IN
          ('PENDING', 'CLEAN', 'INFECTED', 'UNSCANNABLE', 'NOT_CONFIGURED')),
        scanned_at timestamptz,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, submission_id, position),
        FOREIGN KEY (office_id, submission_id) REFERENCES submission,
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      ${tenantTable('document', 'SELECT, INSERT, UPDATE')}
      CREATE INDEX document_case ON document (office_id, case_id, position);
      CREATE INDEX document_file ON document (file_key);
      CREATE INDEX document_pending ON document (office_id) WHERE scan_status = 'PENDING';

      CREATE TABLE refusal (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        at timestamptz NOT NULL,
        client_id text NOT NULL,
        idempotency_key text,
        digest bytea NOT NULL,
        status integer NOT NULL,
        faults jsonb NOT NULL,
        sealed_body bytea,
        sealed_details bytea,
        sealed_until timestamptz NOT NULL,
        resolved_case_id uuid,
        resolved_at timestamptz,
        resolved_by text,
        PRIMARY KEY (office_id, id),
        FOREIGN KEY (office_id, resolved_case_id) REFERENCES case_file
      );
      ${tenantTable('refusal')}
      CREATE INDEX refusal_open ON refusal (office_id, at) WHERE resolved_at IS NULL;
    `);
    await db.query(acceptSubmissionSql);
    await db.query(lookupSql);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
