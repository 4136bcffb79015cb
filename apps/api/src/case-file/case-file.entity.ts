import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  CaseResult,
  CaseStage,
  Jurisdiction,
  StaffAnswers,
  Urgency,
  WaitingFor,
  WakeEvent,
} from '@einkanal/domain/case-file/case-file';
import type { ChecklistItem } from '@einkanal/domain/assessment/checklist';
import type { JurisdictionVerdict } from '@einkanal/domain/assessment/jurisdiction';
import type { Suggestion } from '@einkanal/domain/assessment/suggestion';
import type { UrgencyFacts, UrgencyReason } from '@einkanal/domain/assessment/urgency';
import type { Emergency } from '@einkanal/domain/case-file/emergency';
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
  @Column('uuid', { name: 'team_id', nullable: true }) teamId!: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('timestamptz', { name: 'routed_at', nullable: true }) routedAt!: Date | null;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { name: 'touched_at', nullable: true }) touchedAt!: Date | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('timestamptz', { name: 'waiting_since', nullable: true }) waitingSince!: Date | null;
  @Column('date', { name: 'wake_on', nullable: true }) wakeOn!: string | null;
  @Column('text', { name: 'wake_event', nullable: true }) wakeEvent!: WakeEvent | null;
  @Column('uuid', { name: 'second_look_by', nullable: true }) secondLookBy!: string | null;
  @Column('jsonb', { name: 'jurisdiction_verdict', nullable: true }) jurisdictionVerdict!: JurisdictionVerdict | null;
  @Column('jsonb', { nullable: true }) emergency!: Emergency | null;
  @Column('timestamptz', { name: 'emergency_due_at', nullable: true }) emergencyDueAt!: Date | null;
  @Column('int', { name: 'urgency_value' }) urgencyValue!: number;
  @Column('jsonb', { name: 'urgency_facts', nullable: true }) urgencyFacts!: UrgencyFacts | null;
  @Column('jsonb', { name: 'urgency_reasons' }) urgencyReasons!: UrgencyReason[];
  @Column('date', { name: 'urgency_day', nullable: true }) urgencyDay!: string | null;
  @Column('jsonb') checklist!: ChecklistItem[];
  @Column('int', { name: 'missing_count' }) missingCount!: number;
  @Column('int', { name: 'unclear_count' }) unclearCount!: number;
  @Column('jsonb', { nullable: true }) suggestion!: Suggestion | null;
  @Column('jsonb', { name: 'staff_answers' }) staffAnswers!: StaffAnswers;
  @Column('text', { name: 'passport_key', nullable: true }) passportKey!: string | null;
  @Column('text', { nullable: true }) result!: CaseResult | null;
  @Column('int', { name: 'reopened_count' }) reopenedCount!: number;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn!: string | null;
  @Column('boolean', { name: 'is_test' }) isTest!: boolean;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
