import type { SubmissionContent } from '../../intake/submission.js';
import { labelOf, PROTECTION_LABELS, RESTRICTION_KINDS } from '../../intake/vocabulary.js';
import { sentDateInWords } from '../../time/german-date.js';
import { remarkIdentityDocument } from './map-identity-document.js';
import { remarkService } from './map-purpose.js';
import { remarkStay } from './map-stay.js';
import type { MappingRecord } from './mapping-record.js';

/** What the caseworker must see first: when it arrived, and what exactly is wanted. */
export function openRemark(content: SubmissionContent, receivedAt: Date, record: MappingRecord): void {
  record.remark('Eingang bei der Behörde', [{ pointer: '', text: berlinInstant(receivedAt) }], 'time-of-receipt');
  remarkService(content, record);
  const { from, until } = content.requested ?? {};
  record.remark(
    'Gewünschter Zeitraum',
    [
      { pointer: '/requested/from', text: from && sentDateInWords(from).de, prefix: 'von ' },
      { pointer: '/requested/until', text: until && sentDateInWords(until).de, prefix: 'bis ' },
    ],
    'requested-period',
    ' ',
  );
}

/** Everything else without an element, the person's own words last. */
export function closeRemark(content: SubmissionContent, record: MappingRecord): void {
  const { applicant, protection, message } = content;
  const one = (label: string, pointer: string, text: string | null | undefined) => {
    record.remark(label, [{ pointer, text }], 'no-element');
  };
  remarkIdentityDocument(applicant, record);
  remarkStay(applicant, record);
  one('AZR-Nummer laut Antrag', '/applicant/azrNumber', applicant.azrNumber);
  one('Aktenzeichen laut Antrag', '/applicant/fileNumber', applicant.fileNumber);
  const { kind, place } = applicant.restriction ?? {};
  record.remark(
    'Räumliche Beschränkung laut Antrag',
    [
      {
        pointer: '/applicant/restriction/kind',
        text: kind && kind !== 'NONE' ? labelOf(RESTRICTION_KINDS, kind).de : null,
      },
      { pointer: '/applicant/restriction/place', text: place },
    ],
    'no-element',
  );
  if (protection && protection !== 'NONE')
    one('Schutz verlangt', '/protection', labelOf(PROTECTION_LABELS, protection).de);
  one('Bevorzugte Sprache', '/applicant/contact/preferredLanguage', applicant.contact?.preferredLanguage);
  one('Postfach', '/applicant/contact/mailbox', applicant.contact?.mailbox);
  one('Mitteilung der antragstellenden Person', '/message', message);
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});
const offset = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

/** `2026-11-23T18:04:55+01:00`: the time in Berlin with its distance from UTC. */
export function berlinInstant(instant: Date): string {
  const zone = offset.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return `${clock.format(instant).replace(', ', 'T')}${zone.replace('GMT', '')}`;
}
