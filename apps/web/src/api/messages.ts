import type { components, paths } from './schema.js';

/** The messages of the API by the names that the pages use. */
type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type Preferences = Session['preferences'];
export type InboxRow = Schemas['InboxRow'];
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
export type CaseClock = Schemas['CaseClockView'];
export type ChecklistItem = Schemas['ChecklistItemView'];
export type Note = Schemas['NoteView'];
export type CaseTask = Schemas['CaseTaskView'];
export type TimelineEntry = Schemas['TimelineEntryView'];
export type Refusal = Schemas['RefusalView'];
export type AdmitRefusal = paths['/api/v1/refusals/{id}/admit']['post']['requestBody']['content']['application/json'];
