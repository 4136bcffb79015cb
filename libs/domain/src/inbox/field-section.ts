import type { FieldGroup, Sensitivity } from '../office/field-group.js';

/** The sections in which the fields of a submission are shown, in the order of the screen. */
export const FIELD_SECTIONS = [
  'identity',
  'contact',
  'residence',
  'purpose',
  'employment',
  'study',
  'family',
  'income',
  'representative',
  'special',
  'transport',
  'other',
] as const;
export type FieldSection = (typeof FIELD_SECTIONS)[number];

/** The group of the permission matrix that opens a section. */
export const GROUP_OF_SECTION: Record<FieldSection, Exclude<FieldGroup, 'documents'>> = {
  identity: 'identity',
  contact: 'contact',
  residence: 'contact',
  purpose: 'purpose',
  employment: 'purpose',
  study: 'purpose',
  family: 'family',
  income: 'income',
  representative: 'contact',
  special: 'special',
  transport: 'purpose',
  other: 'purpose',
};

/** Text in both languages of the office's screen. */
export type Bilingual = { de: string; en: string };

/**
 * One value of a submission, ready to show. `label` is the key of its word (`field.applicant.birthDate`) or, for what
 * the contract does not know, the path that the sender gave it. `original` is the value as sent.
 */
export type SectionField = {
  pointer: string;
  label: string;
  known: boolean;
  text: Bilingual;
  original: string;
  hint: Bilingual | null;
  sensitivity: Sensitivity;
};

export type Section = { section: FieldSection; fields: SectionField[] };
