import { isNameFiller } from '../../intake/person-name.js';
import { readPartialDate } from '../../time/partial-date.js';
import type { Geburt, Staat, TeilbekanntesDatumMitUnbekannt } from '../../intake/message/application-message.js';
import { partialDate } from './map-dates.js';
import type { Lookups } from './mapping-input.js';
import type { MappingRecord, WithoutLatinForm } from './mapping-record.js';

export type BirthContent = { birthDate?: string | null; birthPlace?: string | null; birthCountry?: string | null };

/** Where a person stands: `pointer` in the submission, `path` in the message. */
export type Place = { pointer: string; path: string };

/** Date, place and state of birth → `geburt`; what is not known is said to be unknown, never made up. */
export function mapBirth(
  birth: BirthContent,
  { pointer, path }: Place,
  placeWithoutLatinForm: WithoutLatinForm,
  lookups: Lookups,
  record: MappingRecord,
): Geburt {
  const place = isNameFiller(birth.birthPlace ?? '') ? null : birth.birthPlace;
  const ort = record.enterText(
    `${pointer}/birthPlace`,
    `${path}/geburt/geburtsort/ort`,
    place,
    'as-sent',
    placeWithoutLatinForm,
  );
  const geburtsortStaat = mapBirthState(birth.birthCountry, { pointer, path }, lookups, record);
  return {
    geburtsort: ort === undefined ? { unbekannt: true } : { ort },
    ...(geburtsortStaat && { geburtsortStaat }),
    tagDerGeburt: mapBirthDate(birth.birthDate, { pointer, path }, record),
  };
}

/** Date of birth, partly known → `tagDerGeburt`: year → `jahr`, year and month → `jahrMonat`, nothing → `unbekannt`. */
function mapBirthDate(
  sent: string | null | undefined,
  place: Place,
  record: MappingRecord,
): TeilbekanntesDatumMitUnbekannt {
  const pointer = `${place.pointer}/birthDate`;
  const path = `${place.path}/geburt/tagDerGeburt`;
  const date = partialDate(sent);
  if (date !== null) {
    record.enter(pointer, `${path}/teilbekanntesDatum`, Object.values(date).join(''), 'known-parts');
    return { teilbekanntesDatum: date };
  }
  if (sent?.trim()) {
    record.enter(pointer, `${path}/unbekannt`, 'true', 'nothing-known');
    if (typeof readPartialDate(sent) === 'string') {
      record.lose(pointer, 'date-unreadable');
      record.remark('Geburtsdatum laut Antrag', [{ pointer, text: sent }], 'date-unreadable');
    }
  }
  return { unbekannt: true };
}

/** State of birth → `geburtsortStaat`, states that are no more included; what the list lacks → remark. */
function mapBirthState(
  sent: string | null | undefined,
  place: Place,
  { findNationality }: Lookups,
  record: MappingRecord,
): Staat | undefined {
  if (!sent?.trim()) return undefined;
  const pointer = `${place.pointer}/birthCountry`;
  const state = findNationality(sent);
  if (state === null) {
    record.lose(pointer, 'code-unknown');
    record.remark('Geburtsstaat laut Antrag', [{ pointer, text: sent }], 'code-unknown');
    return undefined;
  }
  record.enter(pointer, `${place.path}/geburt/geburtsortStaat/staatsangehoerigkeit`, state.code, 'destatis-key');
  return { staatsangehoerigkeit: state.code };
}
