import type { Kommunikation } from '../../intake/message/application-message.js';
import { E_MAIL, LANDLINE, MOBILE } from '../../intake/message/message-codes.js';
import type { Place } from './map-birth.js';
import type { MappingRecord } from './mapping-record.js';

type Contact = { email?: string | null; phone?: string | null; mobile?: string | null } | null | undefined;

/** 015, 016, 017: the ranges of mobile numbers in Germany. */
const GERMAN_MOBILE = /^(?:\+49|0049|0)\s*\(?0?\)?\s*1[567]/;

/** E-mail and telephone → `kommunikation`, one each. */
export function mapCommunication(contact: Contact, { pointer, path }: Place, record: MappingRecord): Kommunikation[] {
  const phone = contact?.phone?.trim() ?? '';
  const channels = [
    { key: 'email', kanal: E_MAIL, sent: contact?.email },
    { key: 'phone', kanal: GERMAN_MOBILE.test(phone.replace(/[-/]/g, '')) ? MOBILE : LANDLINE, sent: phone },
    { key: 'mobile', kanal: MOBILE, sent: contact?.mobile },
  ] as const;
  const found: Kommunikation[] = [];
  for (const { key, kanal, sent } of channels) {
    const at = `${path}/kommunikation[${found.length + 1}]/kennung`;
    const kennung = record.enterText(`${pointer}/contact/${key}`, at, sent, `channel-${kanal}`);
    if (kennung !== undefined) found.push({ kanal, kennung });
  }
  return found;
}
