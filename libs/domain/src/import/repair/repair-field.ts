import { fieldLabel } from '../../intake/field-label.js';
import type { DocumentSlot } from '../../intake/document-slot.js';
import type { Label } from '../../intake/vocabulary.js';

/** What a person puts in place of a value for the transfer: a text, a list of texts, null to leave the field out. */
export type RepairValue = string | string[] | null;

/** `/family/1/birthDate` → `/family/[]/birthDate`: the field, whatever its position. */
export function fieldOf(pointer: string): string {
  return pointer
    .split('/')
    .map((step) => (/^\d+$/.test(step) ? '[]' : step))
    .join('/');
}

const OWN_LABELS: Readonly<Record<string, Label>> = {
  '/applicant/identityDocument/number': { de: 'Passnummer', en: 'Passport number' },
};

/** What the field is called where somebody repairs it. */
export function repairLabel(pointer: string): Label {
  return OWN_LABELS[fieldOf(pointer)] ?? fieldLabel(pointer);
}

const NAMES = 'familyName|givenNames|birthName|formerNames|otherSpellings';
const IDENTITY = new RegExp(
  `^/(?:applicant|family/\\[\\]|representative)/(?:${NAMES}|birthDate|birthPlace|birthCountry|sex|nationalities)(?:/\\[\\])?$` +
    `|^/applicant/(?:identityDocument/number|azrNumber)$`,
);

/**
 * Whether the field says who somebody is: then it is corrected one by one with the page in view, never in bulk. So is a
 * whole part that holds such a field.
 */
export function isIdentityField(pointer: string): boolean {
  const field = fieldOf(pointer);
  return IDENTITY.test(field) || field === '/applicant' || field === '/applicant/identityDocument';
}

const PAGES: readonly [RegExp, readonly DocumentSlot[]][] = [
  [/^\/applicant\/(?:address|registeredAddress|secondAddress)\b/, ['MELDE', 'MIETE']],
  [/^\/plannedAddress\b/, ['MIETE']],
  [/^\/applicant\/currentTitle\b/, ['TITEL_ALT', 'VISUM']],
  [/^\/applicant\/entry\b/, ['VISUM', 'PASS']],
  [/^\/applicant\b/, ['PASS', 'IDENT', 'TITEL_ALT']],
  [/^\/family\b/, ['GEBURT', 'HEIRAT', 'STAMM', 'VERWANDT']],
  [/^\/representative\b/, ['VOLLM', 'SORGE']],
  [/^\/employment\b/, ['AV', 'EZB', 'AGB']],
  [/^\/study\b/, ['IMMA']],
  [/^\/healthInsurance\b/, ['KV']],
];

/** The kinds of documents that show the value, the best first. */
export function pagesFor(pointer: string): readonly DocumentSlot[] {
  return PAGES.find(([field]) => field.test(pointer))?.[1] ?? [];
}

/** A value as it was sent, as somebody can repair it: numbers and yes or no as text, what is no single value as null. */
export function toRepairValue(sent: unknown): RepairValue {
  if (typeof sent === 'string') return sent;
  if (typeof sent === 'number' || typeof sent === 'boolean') return String(sent);
  return Array.isArray(sent) ? sent.filter((item) => typeof item === 'string') : null;
}
