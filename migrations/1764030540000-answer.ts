import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What follows an application: answers, and the applicant's own withdrawal, which no path can send that nobody declared.
 * It waits until the target has the application, so the relay has to know what a transfer brings.
 */
export class Answer1764030540000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      COMMENT ON COLUMN import_job.purpose IS 'APPLICATION, ANSWER (130103), WITHDRAWAL (130111) or FILES.';
      GRANT SELECT (purpose) ON import_job TO einkanal_relay;
      ALTER TABLE case_file ADD withdrawn_on date;
      COMMENT ON COLUMN case_file.withdrawn_on IS
        'The day on which the applicant withdrew, by a message or as a person recorded it.';
      CREATE FUNCTION withdrawal_is_declared() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM import_job j WHERE (j.office_id, j.id) = (NEW.office_id, NEW.id))
          AND NOT EXISTS (SELECT FROM case_file c
            WHERE (c.office_id, c.id) = (NEW.office_id, NEW.case_id) AND c.withdrawn_on IS NOT NULL) THEN
          RAISE EXCEPTION 'no withdrawal was declared';
        END IF;
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION withdrawal_is_declared IS
        'A withdrawal ends the protection of § 81 AufenthG: it is sent where the applicant declared one, and never else.';
      CREATE CONSTRAINT TRIGGER withdrawal_is_declared AFTER INSERT ON import_job DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.purpose = 'WITHDRAWAL') EXECUTE FUNCTION withdrawal_is_declared();

      CREATE INDEX message_question ON message (office_id, case_id) WHERE type = '130102' AND answer_id IS NULL;
      CREATE INDEX message_answer ON message (office_id, answer_id) WHERE answer_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
