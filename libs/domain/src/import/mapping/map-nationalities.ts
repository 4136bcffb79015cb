import type { Staat } from '../../intake/message/application-message.js';
import type { Place } from './map-birth.js';
import type { Lookups } from './mapping-input.js';
import type { MappingRecord } from './mapping-record.js';

const NOT_STATED = '999';
const MOST = 4;

/** A nationality that the list lacks: of the applicant a person decides; of others it stands in the remark. */
export type UnknownNationality = 'block' | 'remark';

/**
 * Nationalities in their order → `staatsangehoerigkeit`, one to four, each by the official key; none → *ohne Angabe*.
 * Two words for one nationality (XKX, RKS) are one. More than four: a person chooses.
 */
export function mapNationalities(
  sent: readonly string[] | null | undefined,
  { pointer, path }: Place,
  unknown: UnknownNationality,
  { findNationality }: Lookups,
  record: MappingRecord,
): Staat[] {
  const codes: string[] = [];
  const elementOf = (position: number) => `${path}/staatsangehoerigkeit[${position}]/staatsangehoerigkeit`;
  sent?.forEach((word, at) => {
    if (word.trim() === '') return;
    const place = `${pointer}/nationalities/${at}`;
    const found = findNationality(word);
    if (found === null) {
      tellUnknown(place, word, unknown, record);
      return;
    }
    if (!codes.includes(found.code)) codes.push(found.code);
    record.enter(place, elementOf(codes.indexOf(found.code) + 1), found.code, 'destatis-key');
  });
  if (codes.length > MOST) record.block(`${pointer}/nationalities`, 'nationalities-too-many');
  if (codes.length === 0) {
    record.enter(`${pointer}/nationalities`, elementOf(1), NOT_STATED, 'not-stated');
    codes.push(NOT_STATED);
  }
  return codes.slice(0, MOST).map((staatsangehoerigkeit) => ({ staatsangehoerigkeit }));
}

function tellUnknown(pointer: string, text: string, unknown: UnknownNationality, record: MappingRecord): void {
  if (unknown === 'block') {
    record.block(pointer, 'nationality-unknown');
    return;
  }
  record.lose(pointer, 'code-unknown');
  record.remark('Staatsangehörigkeit der Bezugsperson laut Antrag', [{ pointer, text }], 'code-unknown');
}
