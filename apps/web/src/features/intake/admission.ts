import { readPartialDate } from '@einkanal/domain/time/partial-date';
import type { AdmitRefusal, Refusal } from '../../api/messages.js';

const KINDS: readonly AdmitRefusal['kind'][] = ['APPLICATION', 'SUPPLEMENT', 'STATUS_INQUIRY', 'OTHER'];
const SERVICES: readonly AdmitRefusal['service'][] = ['AT', 'AK', 'BE'];
const GERMAN_DATE = /^(?:(\d{1,2})\.)?(?:(\d{1,2})\.)?(\d{4})$/;

/** What a person begins with: all that can be read; an application for a residence title where kind or service cannot. */
export function toAdmission(readable: Refusal['readable']): AdmitRefusal {
  return {
    kind: KINDS.find((kind) => kind === readable?.kind) ?? 'APPLICATION',
    service: SERVICES.find((service) => service === readable?.service) ?? 'AT',
    familyName: readable?.familyName ?? '',
    givenNames: readable?.givenNames ?? '',
    birthDate: readable?.birthDate ?? '',
  };
}

/** A date as people type it (`17.05.1980`, `05.1980`, `1980`) in the form of the wire (`1980-05-17`); others stay. */
export function toWireDate(typed: string): string {
  const text = typed.trim();
  const [, first, second, year] = GERMAN_DATE.exec(text) ?? [];
  if (year === undefined) return text;
  const parts = second === undefined ? [year, first] : [year, second, first];
  return parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

/** What is wrong with the entries of the form, by field; nothing to say about a birth date that is left out. */
export function admissionFaults({ familyName, birthDate }: AdmitRefusal): {
  familyName?: 'nameMissing';
  birthDate?: 'dateImpossible' | 'dateUnreadable';
} {
  const date = birthDate.trim() === '' ? null : readPartialDate(toWireDate(birthDate));
  return {
    ...(familyName.trim() === '' ? { familyName: 'nameMissing' } : {}),
    ...(date === 'impossible' ? { birthDate: 'dateImpossible' } : {}),
    ...(date === 'unreadable' ? { birthDate: 'dateUnreadable' } : {}),
  };
}
