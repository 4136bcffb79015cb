import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when until when a version of an official code list is in force. */
export class CodeListVersion1764030535000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE code_list_version (
        urn text NOT NULL,
        version text NOT NULL,
        valid_from date NOT NULL,
        valid_until date CHECK (valid_until >= valid_from),
        PRIMARY KEY (urn, version)
      );
      COMMENT ON COLUMN code_list_version.valid_until IS 'The last day; NULL while no end is known.';
      GRANT SELECT ON code_list_version TO einkanal_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
