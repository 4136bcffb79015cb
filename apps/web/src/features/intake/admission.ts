import type { AdmitRefusal, Refusal } from '../../api/messages.js';

const KINDS: readonly AdmitRefusal['kind'][] = ['APPLICATION', 'SUPPLEMENT', 'STATUS_INQUIRY', 'OTHER'];
const SERVICES: readonly AdmitRefusal['service'][] = ['AT', 'AK', 'BE'];

/** What a person begins with: all that can be read; an application for a residence title where kind or service cannot. */
export function toAdmission(readable: NonNullable<Refusal['readable']>): AdmitRefusal {
  return {
    kind: KINDS.find((kind) => kind === readable.kind) ?? 'APPLICATION',
    service: SERVICES.find((service) => service === readable.service) ?? 'AT',
    familyName: readable.familyName,
    givenNames: readable.givenNames,
    birthDate: readable.birthDate,
  };
}
