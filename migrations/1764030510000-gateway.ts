import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who tells the sender of an application that came through the gateway that it arrived, and whether that is done. */
export class Gateway1764030510000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE message
        ADD receipt_tried_at timestamptz,
        ADD receipt_id uuid,
        ADD receipt_settled_at timestamptz;
      COMMENT ON COLUMN message.receipt_tried_at IS 'Since then a worker writes the receipt, unless it has died.';
      COMMENT ON COLUMN message.receipt_id IS
        'The 130104 with status 01 by which we told the sender; NULL where that was not ours to do.';
      COMMENT ON COLUMN message.receipt_settled_at IS 'Who tells the sender is settled, and our part of it done.';
      GRANT UPDATE (receipt_tried_at, receipt_id, receipt_settled_at) ON message TO einkanal_app;
      CREATE INDEX message_receipt ON message (office_id, received_at)
        WHERE way = 'GATEWAY' AND type = '130101' AND receipt_settled_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Going back means restoring a backup.');
  }
}
