import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Messages of the standard that came in or were copied to us: the bytes as they came, what they say, their files. */
export class Message1764030490000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE case_file
        ADD is_test boolean NOT NULL DEFAULT false,
        ADD application_id text;
      COMMENT ON COLUMN case_file.is_test IS
        'It came as a test message: shown apart, counted nowhere, and sent only to a target that takes tests.';
      COMMENT ON COLUMN case_file.application_id IS
        'The sender''s own id of an application that came as a message (antragsidentifikation); NULL where the case number is it.';
      CREATE INDEX case_file_application ON case_file (office_id, application_id) WHERE application_id IS NOT NULL;

      ALTER TABLE target_system ADD takes_tests boolean NOT NULL DEFAULT false;

      CREATE TABLE message (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        message_id uuid NOT NULL,
        type text NOT NULL CHECK (type ~ '^[0-9]{6}$'),
        way text NOT NULL CHECK (way IN ('ENDPOINT', 'GATEWAY', 'SPECIALIST_SYSTEM')),
        application_id text,
        trigger_id uuid,
        sender text NOT NULL,
        reader text NOT NULL,
        is_test boolean NOT NULL DEFAULT false,
        written_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        body jsonb NOT NULL,
        file_key text NOT NULL,
        size_bytes bigint NOT NULL CHECK (size_bytes > 0),
        sha512 text NOT NULL,
        case_id uuid,
        submission_id uuid,
        answer_id uuid,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, message_id),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file,
        FOREIGN KEY (office_id, submission_id) REFERENCES submission,
        FOREIGN KEY (office_id, answer_id) REFERENCES submission
      );
      COMMENT ON COLUMN message.message_id IS 'nachrichtenUUID: the same message again has the same.';
      COMMENT ON COLUMN message.body IS 'As read; documents stand in it by the SHA-512 of their content.';
      COMMENT ON COLUMN message.case_id IS 'NULL while nobody knows which case it is about.';
      COMMENT ON COLUMN message.submission_id IS 'What it became, where it brought something for the case.';
      COMMENT ON COLUMN message.answer_id IS 'Of a question (130102): the submission that answers it.';
      ${tenantTable('message', 'SELECT, INSERT')}
      GRANT UPDATE (case_id, submission_id, answer_id) ON message TO einkanal_app;
      CREATE INDEX message_case ON message (office_id, case_id, received_at);
      CREATE INDEX message_trigger ON message (office_id, trigger_id) WHERE trigger_id IS NOT NULL;
      CREATE INDEX message_unknown ON message (office_id, received_at) WHERE case_id IS NULL;
      CREATE INDEX message_submission ON message (office_id, submission_id) WHERE submission_id IS NOT NULL;
      CREATE INDEX message_store ON message (file_key);

      CREATE TABLE message_file (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        message uuid NOT NULL,
        position integer NOT NULL,
        place text NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        size_bytes bigint NOT NULL CHECK (size_bytes > 0),
        sha512 text NOT NULL,
        file_key text NOT NULL,
        scan_status text NOT NULL CHECK (scan_status IN
          ('PENDING', 'CLEAN', 'INFECTED', 'UNSCANNABLE', 'NOT_CONFIGURED')),
        scanned_at timestamptz,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, message, position),
        FOREIGN KEY (office_id, message) REFERENCES message
      );
      COMMENT ON TABLE message_file IS 'Files of a message that are no documents of a submission: letters and notices of the office.';
      COMMENT ON COLUMN message_file.place IS 'The element that holds it, such as anlage or mitteilung.';
      ${tenantTable('message_file', 'SELECT, INSERT')}
      GRANT UPDATE (scan_status, scanned_at) ON message_file TO einkanal_app;
      CREATE INDEX message_file_store ON message_file (file_key);
      CREATE INDEX message_file_pending ON message_file (office_id) WHERE scan_status = 'PENDING';

      GRANT SELECT (file_key) ON message, message_file TO einkanal_lookup;
      CREATE POLICY lookup ON message FOR SELECT TO einkanal_lookup USING (true);
      CREATE POLICY lookup ON message_file FOR SELECT TO einkanal_lookup USING (true);
      SET ROLE einkanal_lookup;
      CREATE OR REPLACE FUNCTION known_file_keys(keys text[]) RETURNS SETOF text
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT file_key FROM document WHERE file_key = ANY (keys)
        UNION SELECT file_key FROM message WHERE file_key = ANY (keys)
        UNION SELECT file_key FROM message_file WHERE file_key = ANY (keys)
      $$;
      COMMENT ON FUNCTION known_file_keys IS 'Which of these files some document or message of some office still needs.';
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
