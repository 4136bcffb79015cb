import { z } from 'zod';
import { ORIGINS } from '@einkanal/domain/case-file/case-file';
import { CONFIRMED_STATES } from '@einkanal/domain/import/confirmation';
import { TRANSFER_PURPOSES } from '@einkanal/domain/import/import-policy';
import { FIELD_SECTIONS } from '@einkanal/domain/inbox/field-section';
import { SUBMISSION_KINDS } from '@einkanal/domain/intake/submission';
import { ImportStepView } from '../import/import-step.dto.js';
import { IsoInstant } from '../platform/iso-instant.js';
import {
  CaseClockView,
  CaseTaskView,
  ChecklistItemView,
  HandoverView,
  NoteView,
  QuestionView,
  UrgencyReasonView,
} from './case-state.dto.js';
import { InboxRow, TransferLight } from './inbox.dto.js';
import { ReturnMessageView } from './return-message.dto.js';

/** A finding with its sentences ready to show. */
export const FindingView = z
  .object({ code: z.string(), pointer: z.string(), de: z.string(), en: z.string() })
  .meta({ id: 'FindingView' });

/**
 * One value of the application. `label` is the key of its word in the locales (`field.applicant.birthDate`) or, for a
 * key that the contract does not know, the key itself. `text` is ready to read (`1980 (Tag und Monat unbekannt)`).
 */
export const FieldView = z
  .object({
    pointer: z.string(),
    label: z.string(),
    known: z.boolean(),
    text: z.object({ de: z.string(), en: z.string() }),
    original: z.string(),
    hint: z.object({ de: z.string(), en: z.string() }).nullable(),
  })
  .meta({ id: 'FieldView' });

/** A section that the role may not open comes without its fields. */
export const SectionView = z
  .object({ section: z.enum(FIELD_SECTIONS), withheld: z.boolean(), fields: z.array(FieldView) })
  .meta({ id: 'SectionView' });

export const SubmissionView = z
  .object({
    id: z.uuid(),
    kind: z.enum(SUBMISSION_KINDS),
    origin: z.enum(ORIGINS),
    submittedAt: z.string().nullable(),
    receivedAt: IsoInstant,
    capturedAt: IsoInstant,
    repeatOf: z.uuid().nullable(),
    findings: z.array(FindingView),
    sections: z.array(SectionView),
    message: z.string().nullable(),
  })
  .meta({ id: 'SubmissionView' });

export const DocumentView = z
  .object({
    id: z.uuid(),
    submissionId: z.uuid(),
    position: z.int(),
    slot: z.string().nullable(),
    purpose: z.enum(['form', 'attachment', 'report']),
    title: z.string().nullable(),
    /** As shown: control and direction characters made visible, the true ending last. */
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.int(),
    sha512: z.string(),
    scanStatus: z.enum(['PENDING', 'CLEAN', 'INFECTED', 'UNSCANNABLE', 'NOT_CONFIGURED']),
    scannedAt: IsoInstant.nullable(),
    identicalTo: z.uuid().nullable(),
    /** `pdf` and `image` can be previewed, `text` is shown as text, `none` only downloaded. */
    preview: z.enum(['pdf', 'image', 'text', 'none']),
    /** Preview and download are refused while a scanner has not cleared the file. */
    blocked: z.boolean(),
    withheld: z.boolean(),
  })
  .meta({ id: 'DocumentView' });

/** The way of one value into the message that arrived. */
export const ValueWayView = z
  .object({
    /** The shown field that the value is part of; empty for what we add ourselves. */
    field: z.string(),
    pointer: z.string(),
    /** As people read it. */
    sent: z.object({ de: z.string(), en: z.string() }).nullable(),
    /** As it stands at the target; null in the summary, and where a protected person keeps it back. */
    value: z.string().nullable(),
    /** A path of the message, or `SUMMARY`. */
    place: z.string(),
    rule: z.string(),
    losses: z.array(z.string()),
    replaced: z.array(z.object({ character: z.string(), replacement: z.string() })),
    /** Of a file beside the message: the first package that holds some of it, and the last. */
    packages: z.object({ first: z.int(), last: z.int() }).optional(),
  })
  .meta({ id: 'ValueWayView' });

export const TransferView = TransferLight.omit({ arrivesItself: true })
  .extend({
    jobId: z.uuid(),
    purpose: z.enum(TRANSFER_PURPOSES),
    submissionId: z.uuid(),
    attempts: z.int(),
    externalReference: z.string().nullable(),
    errorCode: z.string().nullable(),
    errorPointer: z.string().nullable(),
    errorText: z.object({ de: z.string(), en: z.string() }).nullable(),
    finishedAt: IsoInstant.nullable(),
    /** What the target said later of the message as it was last sent, and when that became true. */
    confirmed: z.object({ state: z.enum(CONFIRMED_STATES), at: IsoInstant }).nullable(),
    steps: z.array(ImportStepView),
    /** Of the values that the reader may see. */
    ways: z.array(ValueWayView),
    deliveries: z.array(z.object({ documentId: z.uuid(), name: z.string(), externalReference: z.string() })),
  })
  .meta({ id: 'TransferView' });

export const TimelineEntryView = z
  .object({
    id: z.uuid(),
    type: z.string(),
    at: IsoInstant,
    actor: z.object({ kind: z.enum(['SYSTEM', 'CLIENT', 'PERSON']), name: z.string() }),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TimelineEntryView' });

export const AwaitedPackages = z
  .object({
    announced: z.int(),
    arrived: z.int(),
    /** What keeps the files of packages that are here from being taken. */
    problem: z.object({ de: z.string(), en: z.string() }).nullable(),
  })
  .meta({ id: 'AwaitedPackages' });

export const CaseView = z
  .object({
    case: InboxRow,
    birthDate: z.object({ de: z.string(), en: z.string() }),
    azrNumber: z.string().nullable(),
    titleValidUntil: z.iso.date().nullable(),
    submissions: z.array(SubmissionView),
    documents: z.array(DocumentView),
    transfers: z.array(TransferView),
    /** Deliveries of documents of which not all is here. */
    packages: z.array(AwaitedPackages),
    /** What the specialist system has said of the case, the newest first. */
    messages: z.array(ReturnMessageView),
    /** How far it is by all that it has said. */
    specialistState: z.object({ de: z.string(), en: z.string() }).nullable(),
    timeline: z.array(TimelineEntryView),
    clocks: z.array(CaseClockView),
    urgencyReasons: z.array(UrgencyReasonView),
    checklist: z.array(ChecklistItemView),
    questions: z.array(QuestionView),
    notes: z.array(NoteView),
    handovers: z.array(HandoverView),
    tasks: z.array(CaseTaskView),
  })
  .meta({ id: 'CaseView' });
