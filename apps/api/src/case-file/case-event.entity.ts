import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact about a case; append-only. `data` holds ids and codes, never names or texts of applicants. */
@Entity('case_event')
export class CaseEventEntity {
  @PrimaryColumn('uuid', { name: 'office_id' }) officeId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('int', { nullable: true }) version!: number | null;
  @Column('text') type!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') actor!: string;
  @Column('jsonb') data!: Record<string, unknown>;
}
