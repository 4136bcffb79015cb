import { EYE_COLOUR_URN, MARITAL_STATUS_URN } from '../../codes/code-list.js';
import { DOCUMENT_SLOTS } from '../../intake/document-slot.js';
import { MATTERS } from '../../intake/matter.js';
import { FORM_LABELS, SERVICE_LABELS } from '../../intake/service-catalogue.js';
import * as vocabulary from '../../intake/vocabulary.js';
import { sentDateInWords } from '../../time/german-date.js';
import type { Leaf } from './leaves.js';
import type { Lookups } from './mapping-input.js';

/** Our own lists by the end of the pointer; positions in lists stand as `*`. */
const CODED: Readonly<Record<string, vocabulary.Vocabulary>> = {
  '/service': SERVICE_LABELS,
  '/form': FORM_LABELS,
  '/matter': Object.fromEntries(Array.from(MATTERS.values(), ({ code, label }) => [code, label])),
  '/applicationKind': vocabulary.APPLICATION_KIND_LABELS,
  '/protection': vocabulary.PROTECTION_LABELS,
  '/sex': vocabulary.SEXES,
  '/identityDocument/kind': vocabulary.IDENTITY_DOCUMENT_KINDS,
  '/currentTitle/kind': vocabulary.TITLE_KINDS,
  '/previousTitles/*/kind': vocabulary.TITLE_KINDS,
  '/entry/with': vocabulary.ENTRY_KINDS,
  '/restriction/kind': vocabulary.RESTRICTION_KINDS,
  '/relation': vocabulary.FAMILY_RELATIONS,
  '/euStatus': vocabulary.EU_STATUSES,
  '/representative/role': vocabulary.REPRESENTATIVE_ROLES,
  '/account/role': vocabulary.ACCOUNT_ROLES,
  '/replyChannel/kind': vocabulary.REPLY_CHANNEL_KINDS,
  '/healthInsurance/kind': vocabulary.HEALTH_INSURANCE_KINDS,
  '/urgency/kind': vocabulary.URGENCY_KINDS,
  '/slot': DOCUMENT_SLOTS,
};
const SUBMISSION_KINDS = {
  APPLICATION: { de: 'Antrag', en: 'Application' },
  SUPPLEMENT: { de: 'Nachreichung', en: 'Supplement' },
  STATUS_INQUIRY: { de: 'Sachstandsanfrage', en: 'Status inquiry' },
  OTHER: { de: 'Sonstiges', en: 'Other' },
} as const satisfies vocabulary.Vocabulary;
const LISTED: Readonly<Record<string, string>> = {
  '/maritalStatus/code': MARITAL_STATUS_URN,
  '/eyeColour': EYE_COLOUR_URN,
};
const STATES = /\/(?:birthCountry|nationalities\/\*|issuer|country)$/;
const DATES = /\/(?:birthDate|since|issuedOn|validUntil|from|until|start|end|expectedEnd|entry\/date)$/;

/** A value as people read it; a code stands behind its word, so that nothing of what was sent is lost. */
export function valueInWords({ pointer, value }: Leaf, { findNationality, codeLists }: Lookups): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const place = pointer.replace(/\/\d+(?=\/|$)/g, '/*');
  if (DATES.test(place)) return sentDateInWords(value).de;
  const word = wordOf(place, value, { findNationality, codeLists });
  return word === undefined || word === value ? value : `${word} (${value})`;
}

function wordOf(place: string, value: string, { findNationality, codeLists }: Lookups): string | undefined {
  if (STATES.test(place)) return findNationality(value)?.label.de;
  const urn = entryOf(LISTED, place);
  if (urn !== undefined) return codeLists.get(urn)?.entries.get(value)?.name;
  const labels = place === '/kind' ? SUBMISSION_KINDS : entryOf(CODED, place);
  return labels === undefined ? undefined : vocabulary.labelOf(labels, value).de;
}

/** The entry whose key is the end of the place. */
function entryOf<T>(table: Readonly<Record<string, T>>, place: string): T | undefined {
  return Object.entries(table).find(([end]) => place.endsWith(end))?.[1];
}
