import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { OutboxType } from './queues.js';
import { carriedCorrelation } from './tracing.js';

/** Something to do, written in the transaction that causes it. Ids only: the relay and the queue see no more. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn('uuid', { name: 'office_id' }) officeId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('text') type!: OutboxType;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('text', { name: 'correlation_id', nullable: true }) correlationId!: string | null;
}

/** Causes a later stage to act, once the caller's transaction has committed and `dueAt` has come. */
export async function addToOutbox(
  tx: EntityManager,
  work: { id?: string; officeId: string; type: OutboxType; subjectId: string; dueAt: Date },
): Promise<void> {
  await tx.insert(OutboxEntity, { ...work, correlationId: carriedCorrelation() });
}
