import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of the files that a message announced and packages brought. */
export class DocumentDelivery1764030530000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE message ADD delivery jsonb;
      COMMENT ON COLUMN message.delivery IS
        'Of a message whose files come in packages: what became of them once all packages were there; NULL before.';
      GRANT UPDATE (delivery) ON message TO einkanal_app;
      CREATE INDEX message_delivery_due ON message (office_id, received_at)
        WHERE delivery IS NULL AND body ? 'angabenDokumentenlieferung';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
