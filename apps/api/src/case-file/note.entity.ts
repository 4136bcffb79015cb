import { Column, Entity, PrimaryColumn } from 'typeorm';

export const NOTE_KINDS = ['NOTE', 'QUESTION', 'ANSWER', 'REASON', 'MEASURE'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What staff wrote about a case, for colleagues only. Facts name a note by its id and never repeat its text. */
@Entity('note')
export class NoteEntity {
  @PrimaryColumn('uuid', { name: 'office_id' }) officeId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: NoteKind;
  @Column('text') text!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { nullable: true }) answers!: string | null;
  @Column('timestamptz', { name: 'retracted_at', nullable: true }) retractedAt!: Date | null;
}
