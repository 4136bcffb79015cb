import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** The case file: the thread through all stages, and the append-only facts about it. */
export class CaseFile1764030100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_number (number text PRIMARY KEY);
      COMMENT ON TABLE case_number IS 'Numbers ever given away in this deployment, so that none is given twice.';
      GRANT SELECT, INSERT ON case_number TO einkanal_app;

      CREATE TABLE case_file (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL,
        number text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        stage text NOT NULL CHECK (stage IN
          ('RECEIVED', 'TRIAGE', 'SECOND_LOOK', 'ASSIGNED', 'IN_PROGRESS', 'CLOSED', 'HANDED_OVER', 'MERGED')),
        waiting_for text NOT NULL DEFAULT 'NONE' CHECK (waiting_for IN
          ('NONE', 'APPLICANT', 'THIRD_PARTY', 'APPOINTMENT', 'SNOOZED')),
        jurisdiction text NOT NULL DEFAULT 'UNCHECKED' CHECK (jurisdiction IN
          ('UNCHECKED', 'OURS', 'SUSPECTED_OTHER', 'CONFIRMED_OURS', 'CONFIRMED_OTHER', 'HANDOVER_SENT',
           'HANDOVER_ACCEPTED', 'HANDOVER_RETURNED', 'KEPT_WITH_CONSENT')),
        urgency text NOT NULL DEFAULT 'NORMAL' CHECK (urgency IN
          ('NORMAL', 'HIGH', 'URGENT', 'EMERGENCY_SUSPECTED', 'EMERGENCY')),
        kind text NOT NULL CHECK (kind IN ('APPLICATION', 'SUPPLEMENT', 'STATUS_INQUIRY', 'OTHER')),
        service text NOT NULL,
        matter text,
        paragraph text,
        application_kind text,
        protection text NOT NULL DEFAULT 'NONE' CHECK (protection IN ('NONE', 'ADDRESS', 'IDENTITY')),
        family_name text NOT NULL,
        given_names text NOT NULL,
        folded_family_name text COLLATE "C" NOT NULL,
        birth_date text NOT NULL,
        azr_number text,
        representative_name text,
        title_valid_until date,
        received_at timestamptz NOT NULL,
        last_event_at timestamptz NOT NULL,
        submission_count integer NOT NULL DEFAULT 1,
        merged_into uuid,
        closed_at timestamptz,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, number),
        FOREIGN KEY (number) REFERENCES case_number,
        FOREIGN KEY (office_id, merged_into) REFERENCES case_file
      );
      COMMENT ON COLUMN case_file.birth_date IS 'YYYY, YYYY-MM, YYYY-MM-DD or unknown: the known parts only';
      ${tenantTable('case_file', 'SELECT, INSERT, UPDATE')}
      CREATE INDEX case_file_inbox ON case_file (office_id, received_at, id) WHERE stage IN ('RECEIVED', 'TRIAGE');
      CREATE INDEX case_file_received ON case_file (office_id, received_at, id);
      CREATE INDEX case_file_name ON case_file (office_id, folded_family_name, received_at, id);
      CREATE INDEX case_file_person ON case_file (office_id, birth_date, folded_family_name);

      CREATE TABLE case_event (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        type text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        actor text NOT NULL,
        data jsonb NOT NULL DEFAULT '{}',
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        PRIMARY KEY (office_id, id),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      COMMENT ON TABLE case_event IS 'Append-only facts: source of timeline, live stream and metrics. No names, no texts of applicants.';
      ${tenantTable('case_event', 'SELECT, INSERT')}
      CREATE INDEX case_event_case ON case_event (office_id, case_id, at);
      CREATE INDEX case_event_stream ON case_event (office_id, xid, seq);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
