import { EYE_COLOUR_URN, MARITAL_STATUS_URN } from '../../codes/code-list.js';
import type { ApplicantContent } from '../../intake/submission.js';
import type { Geschlecht, Person, TeilbekanntesDatum } from '../../intake/message/application-message.js';
import { SEX_CODES } from '../../intake/message/message-codes.js';
import type { Place } from './map-birth.js';
import { partialDate } from './map-dates.js';
import type { Lookups } from './mapping-input.js';
import type { MappingRecord } from './mapping-record.js';

const APPLICANT = 'angabenZurPerson';
const MARITAL_STATUS_UNKNOWN = 'NB';

/** Sex → `geschlecht`; not asked, not answered or unknown → the empty wrapper. */
export function mapSex(sent: string | null | undefined, { pointer, path }: Place, record: MappingRecord): Geschlecht {
  const place = `${pointer}/sex`;
  const code = SEX_CODES.get(sent?.trim().toUpperCase() ?? '');
  if (code !== undefined) {
    record.enter(place, `${path}/geschlecht/geschlecht`, code, 'sex');
    return { geschlecht: code };
  }
  if (sent?.trim()) {
    record.enter(place, `${path}/geschlecht`, '', 'sex-unknown');
    if (sent.trim() !== 'UNKNOWN') record.lose(place, 'code-unknown');
  }
  return {};
}

/** Marital status → `familienstand`, which the standard requires: missing or unknown → *unbekannt*; and living apart. */
export function mapMaritalStatus(
  { maritalStatus }: ApplicantContent,
  { codeLists }: Lookups,
  record: MappingRecord,
): Person['familienstand'] {
  const pointer = '/applicant/maritalStatus/code';
  const sent = maritalStatus?.code?.trim().toUpperCase() ?? '';
  const isKnown = codeLists.get(MARITAL_STATUS_URN)?.entries.has(sent) ?? false;
  const familienstand = isKnown ? sent : MARITAL_STATUS_UNKNOWN;
  record.enter(pointer, `${APPLICANT}/familienstand/familienstand`, familienstand, isKnown ? 'as-sent' : 'not-stated');
  if (sent !== '' && !isKnown) {
    record.lose(pointer, 'code-unknown');
    record.remark('Familienstand laut Antrag', [{ pointer, text: maritalStatus?.code }], 'code-unknown');
  }
  if (maritalStatus?.['separated'] !== true) return { familienstand };
  record.enter('/applicant/maritalStatus/separated', `${APPLICANT}/familienstand/getrenntLebend`, 'true', 'as-sent');
  return { familienstand, getrenntLebend: true };
}

/** Since when → `familienstandOderGetrenntlebendSeit`, as far as it is known. */
export function mapMaritalStatusSince(
  { maritalStatus }: ApplicantContent,
  record: MappingRecord,
): TeilbekanntesDatum | undefined {
  const pointer = '/applicant/maritalStatus/since';
  const date = partialDate(maritalStatus?.since);
  if (date === null) {
    if (maritalStatus?.since?.trim()) record.lose(pointer, 'date-unreadable');
    return undefined;
  }
  record.enter(
    pointer,
    `${APPLICANT}/familienstandOderGetrenntlebendSeit`,
    Object.values(date).join(''),
    'known-parts',
  );
  return date;
}

/** Height in centimetres and colour of the eyes → `personenbeschreibung`. */
export function mapDescription(
  { height, eyeColour }: ApplicantContent,
  { codeLists }: Lookups,
  record: MappingRecord,
): Person['personenbeschreibung'] {
  const centimetres = /^\s*(\d{2,3})\s*(?:cm)?\s*$/.exec(String(height ?? ''))?.[1];
  const colour = eyeColour?.trim() ?? '';
  const isColour = codeLists.get(EYE_COLOUR_URN)?.entries.has(colour) ?? false;
  const path = `${APPLICANT}/personenbeschreibung`;
  if (centimetres !== undefined)
    record.enter('/applicant/height', `${path}/koerpergroesse`, centimetres, 'centimetres');
  if (isColour) record.enter('/applicant/eyeColour', `${path}/augenfarbe`, colour, 'as-sent');
  else if (colour !== '') record.lose('/applicant/eyeColour', 'code-unknown');
  if (centimetres === undefined && !isColour) return undefined;
  return { ...(centimetres && { koerpergroesse: centimetres }), ...(isColour && { augenfarbe: colour }) };
}
