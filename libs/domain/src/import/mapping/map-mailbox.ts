import type { Postfachanschrift } from '../../intake/message/application-message.js';
import type { MappingRecord } from './mapping-record.js';

const POINTER = '/representative/contact/mailbox';
const PATH = 'antragstellerVertreter/postfach';
const FORM = /^(?:(?:Postfach (?=\S)|(?=[\d ]+,))([^,]+), )?(\d{5}),? (\S.*)$/;

/** `Postfach 12 34, 69117 Heidelberg` of a representative → `postfach`; what has another form → remark. */
export function mapMailbox(sent: string | null | undefined, record: MappingRecord): Postfachanschrift | undefined {
  const [matched, number, postleitzahl = '', city = ''] = FORM.exec(sent?.trim() ?? '') ?? [];
  const wohnort = record.text(POINTER, city, 'omit');
  if (matched === undefined || wohnort === null) {
    record.remark('Postfach der Vertretung', [{ pointer: POINTER, text: sent }], 'no-element');
    return undefined;
  }
  const postfach = record.enterText(POINTER, `${PATH}/postfach`, number, 'as-sent');
  record.enter(POINTER, `${PATH}/wohnort`, wohnort, 'as-sent');
  record.enter(POINTER, `${PATH}/postleitzahl`, postleitzahl, 'as-sent');
  return { ...(postfach && { postfach }), wohnort, postleitzahl };
}
