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
        team_id uuid,
        owner_id uuid REFERENCES app_user,
        routed_at timestamptz,
        started_at timestamptz,
        opened_at timestamptz,
        touched_at timestamptz,
        due_on date,
        waiting_since timestamptz,
        wake_on date,
        wake_event text CHECK (wake_event IN ('DOCUMENTS', 'APPOINTMENT')),
        second_look_by uuid REFERENCES app_user,
        jurisdiction_verdict jsonb,
        emergency jsonb,
        emergency_due_at timestamptz,
        urgency_value integer NOT NULL DEFAULT 0,
        urgency_facts jsonb,
        urgency_reasons jsonb NOT NULL DEFAULT '[]',
        urgency_day date,
        checklist jsonb NOT NULL DEFAULT '[]',
        missing_count integer NOT NULL DEFAULT 0,
        unclear_count integer NOT NULL DEFAULT 0,
        suggestion jsonb,
        staff_answers jsonb NOT NULL DEFAULT '{}',
        passport_key text COLLATE "C",
        merged_into uuid,
        result text,
        reopened_count integer NOT NULL DEFAULT 0,
        closed_at timestamptz,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, number),
        FOREIGN KEY (number) REFERENCES case_number,
        FOREIGN KEY (office_id, merged_into) REFERENCES case_file,
        FOREIGN KEY (office_id, team_id) REFERENCES team,
        CONSTRAINT nobody_has_it_before_it_is_routed CHECK (
          stage NOT IN ('RECEIVED', 'TRIAGE', 'SECOND_LOOK') OR (team_id IS NULL AND owner_id IS NULL)),
        CONSTRAINT routed_to_a_team CHECK (stage NOT IN ('ASSIGNED', 'IN_PROGRESS') OR team_id IS NOT NULL),
        CONSTRAINT in_progress_with_somebody CHECK (stage <> 'IN_PROGRESS' OR owner_id IS NOT NULL),
        CONSTRAINT handed_over_only_when_accepted CHECK (
          (stage = 'HANDED_OVER') = (jurisdiction = 'HANDOVER_ACCEPTED')),
        CONSTRAINT merged_into_a_case CHECK ((stage = 'MERGED') = (merged_into IS NOT NULL)),
        CONSTRAINT snoozed_until_something CHECK (
          waiting_for <> 'SNOOZED' OR wake_on IS NOT NULL OR wake_event IS NOT NULL),
        CONSTRAINT closed_at_a_time CHECK (
          (stage IN ('CLOSED', 'HANDED_OVER', 'MERGED')) = (closed_at IS NOT NULL)),
        CONSTRAINT second_look_asked_by_somebody CHECK ((stage = 'SECOND_LOOK') = (second_look_by IS NOT NULL))
      );
      COMMENT ON COLUMN case_file.opened_at IS
        'Somebody has looked since it arrived or was last decided; NULL shows the dot and lets a decision be pulled back.';
      COMMENT ON COLUMN case_file.touched_at IS 'The first decision of a person; NULL is what the page Steuerung calls untouched.';
      COMMENT ON COLUMN case_file.due_on IS 'The day by which the stage should be left, by the office''s service targets.';
      COMMENT ON COLUMN case_file.birth_date IS 'YYYY, YYYY-MM, YYYY-MM-DD or unknown: the known parts only';
      ${tenantTable('case_file', 'SELECT, INSERT, UPDATE')}
      CREATE INDEX case_file_inbox ON case_file (office_id, received_at, id) WHERE stage IN ('RECEIVED', 'TRIAGE');
      CREATE INDEX case_file_open ON case_file (office_id, received_at, id) WHERE closed_at IS NULL;
      CREATE INDEX case_file_urgency ON case_file (office_id, urgency_value DESC, received_at, id)
        WHERE closed_at IS NULL;
      CREATE INDEX case_file_emergencies ON case_file (office_id, received_at, id)
        WHERE urgency IN ('EMERGENCY_SUSPECTED', 'EMERGENCY') AND closed_at IS NULL;
      CREATE INDEX case_file_jurisdiction ON case_file (office_id, received_at, id)
        WHERE jurisdiction IN ('SUSPECTED_OTHER', 'CONFIRMED_OTHER', 'HANDOVER_SENT', 'HANDOVER_RETURNED')
          AND closed_at IS NULL;
      CREATE INDEX case_file_second_look ON case_file (office_id, received_at, id) WHERE stage = 'SECOND_LOOK';
      CREATE INDEX case_file_waiting ON case_file (office_id, received_at, id)
        WHERE waiting_for <> 'NONE' AND closed_at IS NULL;
      CREATE INDEX case_file_owner ON case_file (office_id, owner_id) WHERE owner_id IS NOT NULL AND closed_at IS NULL;
      CREATE INDEX case_file_team ON case_file (office_id, team_id, received_at, id)
        WHERE team_id IS NOT NULL AND closed_at IS NULL;
      CREATE INDEX case_file_wake ON case_file (office_id, wake_on) WHERE wake_on IS NOT NULL;
      CREATE INDEX case_file_emergency ON case_file (office_id, emergency_due_at) WHERE emergency_due_at IS NOT NULL;
      CREATE INDEX case_file_passport ON case_file (office_id, passport_key) WHERE passport_key IS NOT NULL;
      CREATE INDEX case_file_received ON case_file (office_id, received_at, id);
      CREATE INDEX case_file_name ON case_file (office_id, folded_family_name, received_at, id);
      CREATE INDEX case_file_person ON case_file (office_id, birth_date, folded_family_name);

      CREATE TABLE case_event (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        version integer,
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
      CREATE INDEX case_event_type ON case_event (office_id, type, at);

      CREATE TABLE note (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('NOTE', 'QUESTION', 'ANSWER', 'REASON', 'MEASURE')),
        text text NOT NULL CHECK (text <> ''),
        author_id uuid NOT NULL REFERENCES app_user,
        at timestamptz NOT NULL,
        answers uuid,
        retracted_at timestamptz,
        PRIMARY KEY (office_id, id),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file,
        FOREIGN KEY (office_id, answers) REFERENCES note
      );
      COMMENT ON TABLE note IS 'What staff wrote about a case, for colleagues only: never part of the legal file.';
      ${tenantTable('note', 'SELECT, INSERT, UPDATE')}
      CREATE INDEX note_case ON note (office_id, case_id, at);

      CREATE TABLE command (
        office_id uuid NOT NULL,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES app_user,
        name text NOT NULL,
        fingerprint text NOT NULL,
        at timestamptz NOT NULL,
        answer jsonb NOT NULL,
        version integer NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        effects jsonb NOT NULL DEFAULT '[]',
        undo_until timestamptz,
        undone_at timestamptz,
        PRIMARY KEY (office_id, id),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      COMMENT ON TABLE command IS 'What people commanded: a repeat gets the same answer, and undo knows what stood before. Kept 30 days.';
      ${tenantTable('command')}
      CREATE INDEX command_of_user ON command (office_id, user_id, at);
      CREATE INDEX command_of_case ON command (office_id, case_id, at);

      CREATE TABLE lease (
        office_id uuid NOT NULL,
        case_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES app_user,
        taken_at timestamptz NOT NULL,
        until timestamptz NOT NULL,
        PRIMARY KEY (office_id, case_id),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      COMMENT ON TABLE lease IS 'Who works on a case just now. Refuses nothing; only Next passes over it. Gone when it ends.';
      ${tenantTable('lease')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
