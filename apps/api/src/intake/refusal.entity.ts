import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The trace of a submission that was refused: why, when, and its JSON part sealed for a while. */
@Entity('refusal')
export class RefusalEntity {
  @PrimaryColumn('uuid', { name: 'office_id' }) officeId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { name: 'client_id' }) clientId!: string;
  @Column('text', { name: 'idempotency_key', nullable: true }) idempotencyKey!: string | null;
  @Column('bytea') digest!: Buffer;
  @Column('int') status!: number;
  /** Codes and places, never the values that stood there. */
  @Column('jsonb') faults!: { code: string; pointer: string }[];
  @Column('bytea', { name: 'sealed_body', nullable: true }) sealedBody!: Buffer | null;
  /** The values that the sentences of the faults name, in their order: sealed, because they are of the applicant. */
  @Column('bytea', { name: 'sealed_details', nullable: true }) sealedDetails!: Buffer | null;
  @Column('timestamptz', { name: 'sealed_until' }) sealedUntil!: Date;
  @Column('uuid', { name: 'resolved_case_id', nullable: true }) resolvedCaseId!: string | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
  @Column('text', { name: 'resolved_by', nullable: true }) resolvedBy!: string | null;
}
