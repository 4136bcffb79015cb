import type { MigrationInterface, QueryRunner } from 'typeorm';
import { handoverFunctionsSql } from './handover-functions.js';
import { tenantTable } from './tenant-table.js';

/** Decisions that reach beyond one case: handover between offices, many cases at once, what is left to do elsewhere. */
export class Routing1764030400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE handover (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        from_office uuid NOT NULL REFERENCES office,
        to_office uuid REFERENCES office,
        to_name text NOT NULL CHECK (to_name <> ''),
        case_id uuid NOT NULL,
        case_number text NOT NULL,
        state text NOT NULL CHECK (state IN ('PREPARED', 'SENT', 'ACCEPTED', 'RETURNED')),
        basis text NOT NULL CHECK (basis IN ('CONSENT', 'STATUTORY')),
        paragraph text,
        consent_how text,
        consent_on date,
        reason text NOT NULL CHECK (reason <> ''),
        with_notes boolean NOT NULL,
        package jsonb NOT NULL,
        prepared_at timestamptz NOT NULL,
        prepared_by uuid NOT NULL REFERENCES app_user,
        sent_at timestamptz,
        remind_on date,
        answered_at timestamptz,
        answered_by uuid REFERENCES app_user,
        answer_command uuid,
        return_reason text,
        received_case_id uuid,
        reminded_at timestamptz,
        FOREIGN KEY (from_office, case_id) REFERENCES case_file,
        CHECK (from_office <> to_office),
        CONSTRAINT consent_or_paragraph CHECK (
          CASE basis WHEN 'CONSENT' THEN consent_how IS NOT NULL AND consent_on IS NOT NULL ELSE paragraph IS NOT NULL END),
        CHECK ((state = 'PREPARED') = (sent_at IS NULL)),
        CHECK ((state IN ('ACCEPTED', 'RETURNED')) = (answered_at IS NOT NULL)),
        CHECK ((state = 'RETURNED') = (return_reason IS NOT NULL))
      );
      COMMENT ON COLUMN handover.to_office IS 'An office of this deployment; NULL for one outside, whose answer a person records.';
      COMMENT ON COLUMN handover.package IS 'Frozen when prepared: ids of what goes along and what the receiver sees before accepting.';
      COMMENT ON COLUMN handover.answer_command IS 'The command that accepted or returned it here: a repeat gets the same answer.';
      CREATE UNIQUE INDEX handover_open ON handover (from_office, case_id) WHERE state IN ('PREPARED', 'SENT');
      CREATE INDEX handover_offered ON handover (to_office, sent_at) WHERE state = 'SENT';
      CREATE INDEX handover_to_remind ON handover (from_office, remind_on) WHERE state = 'SENT' AND reminded_at IS NULL;
      -- Begins with the case: by its policy a handover belongs to either of two offices, so an office begins no search.
      CREATE INDEX handover_case ON handover (case_id, prepared_at);

      CREATE TABLE case_task (
        office_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        case_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('CLOSE_IN_SPECIALIST_SYSTEM')),
        reference text,
        created_at timestamptz NOT NULL,
        done_at timestamptz,
        done_by uuid REFERENCES app_user,
        PRIMARY KEY (office_id, id),
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      ${tenantTable('case_task')}
      CREATE INDEX case_task_case ON case_task (office_id, case_id);
      CREATE INDEX case_task_open ON case_task (office_id, created_at) WHERE done_at IS NULL;

      CREATE TABLE bulk (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES app_user,
        command text NOT NULL,
        input jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        taken_up_at timestamptz,
        cancelled_at timestamptz,
        finished_at timestamptz,
        PRIMARY KEY (office_id, id)
      );
      ${tenantTable('bulk')}
      CREATE TABLE bulk_item (
        office_id uuid NOT NULL,
        bulk_id uuid NOT NULL,
        case_id uuid NOT NULL,
        position integer NOT NULL,
        version integer NOT NULL,
        command_id uuid NOT NULL DEFAULT gen_random_uuid(),
        outcome text,
        PRIMARY KEY (office_id, bulk_id, case_id),
        FOREIGN KEY (office_id, bulk_id) REFERENCES bulk ON DELETE CASCADE,
        FOREIGN KEY (office_id, case_id) REFERENCES case_file
      );
      COMMENT ON COLUMN bulk_item.outcome IS 'NULL while to do, else done or the code of the refusal.';
      ${tenantTable('bulk_item')}
      CREATE INDEX bulk_item_to_do ON bulk_item (office_id, bulk_id, position) WHERE outcome IS NULL;
      ${handoverFunctionsSql}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
