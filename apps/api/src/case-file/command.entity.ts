import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a command did beside changing the case, so that undo can take it back. */
export type UndoStep =
  | { kind: 'note'; id: string }
  | { kind: 'handover'; id: string; outboxId: string }
  | { kind: 'handover-answer'; id: string }
  | { kind: 'superseded-job'; id: string; state: string; holdReason: string | null }
  | { kind: 'task'; id: string; state: 'NEW' | 'DONE' }
  | { kind: 'separation'; submissionId: string; newCaseId: string; repeatOf: string }
  | { kind: 'job'; id: string; outboxId: string; state: string; holdReason: string }
  | { kind: 'planned-job'; id: string; outboxId: string }
  | { kind: 'retried-job'; id: string; outboxId: string | null }
  | { kind: 'waived-job'; id: string }
  | { kind: 'correction'; id: string };

/** Told to who commanded, and again to whoever sends the same command id. */
export type CommandAnswer = { commandId: string; caseId: string; version: number; undoUntil: string | null };

/** A command of a person: kept 30 days, so that a repeat gets the same answer and undo knows what stood before. */
@Entity('command')
export class CommandEntity {
  @PrimaryColumn('uuid', { name: 'office_id' }) officeId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'user_id' }) userId!: string;
  @Column('text') name!: string;
  @Column('text') fingerprint!: string;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') answer!: CommandAnswer;
  @Column('int') version!: number;
  @Column('jsonb') before!: Record<string, unknown>;
  @Column('jsonb') after!: Record<string, unknown>;
  @Column('jsonb') effects!: UndoStep[];
  @Column('timestamptz', { name: 'undo_until', nullable: true }) undoUntil!: Date | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}
