import type { components, paths } from './schema.js';

/** The messages of the API by the names that the pages use. */
type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type Preferences = Session['preferences'];
export type InboxRow = Schemas['InboxRow'];
export type InboxQuery = NonNullable<paths['/api/v1/inbox']['get']['parameters']['query']>;
export type InboxPage = Schemas['InboxPage'];
export type InboxCounts = Schemas['InboxCounts'];
export type TransferLight = Schemas['TransferLight'];
export type CaseView = Schemas['CaseView'];
export type SubmissionView = Schemas['SubmissionView'];
export type SectionView = Schemas['SectionView'];
export type FieldView = Schemas['FieldView'];
export type FindingView = Schemas['FindingView'];
export type DocumentView = Schemas['DocumentView'];
export type TransferView = Schemas['TransferView'];
export type Suggestion = Schemas['SuggestionView'];
export type JurisdictionVerdict = Schemas['JurisdictionVerdictView'];
export type Handover = Schemas['HandoverView'];
export type GuidedQuestion = Schemas['QuestionView'];
export type UrgencyReason = Schemas['UrgencyReasonView'];
export type TeamToPick = Schemas['TeamToPick'];
export type Named = Schemas['Named'];
export type CaseClock = Schemas['CaseClockView'];
export type ChecklistItem = Schemas['ChecklistItemView'];
export type Note = Schemas['NoteView'];
export type CaseTask = Schemas['CaseTaskView'];
export type TimelineEntry = Schemas['TimelineEntryView'];
export type Administration = Schemas['AdministrationView'];
export type AdministeredTeam = Administration['teams'][number];
export type OfficeSettings = Administration['settings'];
export type AdministrationChange = Schemas['AdministrationChanges']['rows'][number];
export type Refusal = Schemas['RefusalView'];
export type AdmitRefusal = paths['/api/v1/refusals/{id}/admit']['post']['requestBody']['content']['application/json'];
