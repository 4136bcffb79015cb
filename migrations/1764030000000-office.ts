import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Offices, people, sessions and what is the same for all offices: code lists and holidays. */
export class Office1764030000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE office (
        id uuid PRIMARY KEY,
        abh_kennung text NOT NULL UNIQUE,
        name text NOT NULL,
        ags text[] NOT NULL DEFAULT '{}',
        state text NOT NULL,
        served boolean NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        address jsonb NOT NULL DEFAULT '{}',
        settings jsonb NOT NULL DEFAULT '{}'
      );
      GRANT SELECT ON office TO einkanal_app, einkanal_relay;

      CREATE TABLE code_list (
        urn text NOT NULL, version text NOT NULL, code text NOT NULL, name text NOT NULL,
        attributes jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (urn, version, code)
      );
      CREATE TABLE holiday (
        state text NOT NULL, day date NOT NULL, name text NOT NULL,
        PRIMARY KEY (state, day)
      );
      GRANT SELECT ON code_list, holiday TO einkanal_app;

      CREATE TABLE app_user (
        id uuid PRIMARY KEY,
        issuer text NOT NULL,
        subject text NOT NULL,
        display_name text NOT NULL,
        preferences jsonb NOT NULL DEFAULT '{}',
        UNIQUE (issuer, subject)
      );
      CREATE TABLE membership (
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        office_id uuid NOT NULL REFERENCES office,
        roles text[] NOT NULL,
        source text NOT NULL CHECK (source IN ('IDENTITY_PROVIDER', 'ADMINISTRATION')),
        groups text[],
        PRIMARY KEY (user_id, office_id)
      );
      COMMENT ON COLUMN membership.source IS
        'Who states it: what the identity provider states is replaced at every sign-in, what an administrator gave stays.';
      COMMENT ON COLUMN membership.groups IS
        'What the identity provider stated last; NULL before it did. A change of group_role changes roles at once.';
      CREATE TABLE session (
        id_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        office_id uuid NOT NULL REFERENCES office,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_expires_at ON session (expires_at);
      CREATE INDEX session_of_user ON session (user_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON app_user, membership, session TO einkanal_app;

      CREATE TABLE group_role (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        group_name text NOT NULL,
        role text NOT NULL CHECK (role IN
          ('INTAKE', 'CASEWORKER', 'TEAM_LEAD', 'OFFICE_MANAGER', 'DESK', 'ADMIN', 'AUDITOR')),
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, group_name, role)
      );
      ${tenantTable('group_role')}

      CREATE TABLE team (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL CHECK (name <> ''),
        code text,
        position integer NOT NULL DEFAULT 0,
        active boolean NOT NULL DEFAULT true,
        PRIMARY KEY (office_id, id),
        UNIQUE (office_id, name),
        UNIQUE (office_id, code)
      );
      COMMENT ON COLUMN team.code IS 'What the shipped rules call it; NULL for a team that no rule suggests.';
      ${tenantTable('team')}
      CREATE TABLE team_member (
        office_id uuid NOT NULL,
        team_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        PRIMARY KEY (office_id, team_id, user_id),
        FOREIGN KEY (office_id, team_id) REFERENCES team
      );
      ${tenantTable('team_member')}
      CREATE INDEX team_member_user ON team_member (office_id, user_id);

      CREATE TABLE office_setting (
        office_id uuid NOT NULL REFERENCES office,
        name text NOT NULL,
        value jsonb NOT NULL,
        PRIMARY KEY (office_id, name)
      );
      ${tenantTable('office_setting')}
      CREATE TABLE administration_change (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        at timestamptz NOT NULL,
        changed_by uuid NOT NULL REFERENCES app_user,
        subject text NOT NULL,
        before jsonb,
        after jsonb,
        PRIMARY KEY (office_id, id)
      );
      COMMENT ON TABLE administration_change IS 'Append-only: who changed which setting, team, member or group when.';
      ${tenantTable('administration_change', 'SELECT, INSERT')}
      CREATE INDEX administration_change_at ON administration_change (office_id, at);

      CREATE TABLE machine_client (
        client_id text PRIMARY KEY,
        name text NOT NULL,
        requests_per_minute integer NOT NULL
      );
      CREATE TABLE token_pack (
        subject text NOT NULL, minute timestamptz NOT NULL, taken integer NOT NULL,
        PRIMARY KEY (subject, minute)
      );
      GRANT SELECT ON machine_client TO einkanal_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON token_pack TO einkanal_app;

      CREATE TABLE audit_event (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        at timestamptz NOT NULL DEFAULT now(),
        actor text NOT NULL,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid,
        details jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (office_id, id)
      );
      ${tenantTable('audit_event', 'SELECT, INSERT')}
      CREATE INDEX audit_event_subject ON audit_event (office_id, subject_id, at);

      CREATE TABLE outbox (
        office_id uuid NOT NULL REFERENCES office,
        id uuid NOT NULL DEFAULT uuidv7(),
        type text NOT NULL,
        subject_id uuid NOT NULL,
        due_at timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        correlation_id text,
        PRIMARY KEY (office_id, id)
      );
      ${tenantTable('outbox')}
      CREATE INDEX outbox_due ON outbox (office_id, type, due_at, id);
      CREATE INDEX outbox_subject ON outbox (office_id, subject_id);
      CREATE POLICY relay ON outbox TO einkanal_relay USING (true);
      GRANT SELECT, UPDATE (due_at), DELETE ON outbox TO einkanal_relay;
      COMMENT ON TABLE outbox IS 'What is to do, written with the change that causes it; gone when handed on. Ids only.';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
