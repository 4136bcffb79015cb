import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseStage, Jurisdiction, Urgency, WaitingFor } from '@einkanal/domain/case-file/case-file';
import type { Protection, SubmissionKind, OnlineService } from '@einkanal/domain/intake/submission';

@Entity('case_file')
export class CaseFileEntity {
  @PrimaryColumn('uuid', { name: 'office_id' }) officeId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('int') version!: number;
  @Column('text') stage!: CaseStage;
  @Column('text', { name: 'waiting_for' }) waitingFor!: WaitingFor;
  @Column('text') jurisdiction!: Jurisdiction;
  @Column('text') urgency!: Urgency;
  @Column('text') kind!: SubmissionKind;
  @Column('text') service!: OnlineService;
  @Column('text', { nullable: true }) matter!: string | null;
  @Column('text', { nullable: true }) paragraph!: string | null;
  @Column('text', { name: 'application_kind', nullable: true }) applicationKind!: string | null;
  @Column('text') protection!: Protection;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('text', { name: 'given_names' }) givenNames!: string;
  @Column('text', { name: 'folded_family_name' }) foldedFamilyName!: string;
  @Column('text', { name: 'birth_date' }) birthDate!: string;
  @Column('text', { name: 'azr_number', nullable: true }) azrNumber!: string | null;
  @Column('text', { name: 'representative_name', nullable: true }) representativeName!: string | null;
  @Column('date', { name: 'title_valid_until', nullable: true }) titleValidUntil!: string | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'last_event_at' }) lastEventAt!: Date;
  @Column('int', { name: 'submission_count' }) submissionCount!: number;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
