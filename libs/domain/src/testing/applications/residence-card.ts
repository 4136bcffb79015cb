import type { SubmissionContent } from '../../intake/submission.js';

/** § 5 FreizügG/EU: the wife of a Portuguese worker. Invented. */
export const aResidenceCard: SubmissionContent = {
  schemaVersion: '1',
  kind: 'APPLICATION',
  office: '004200',
  service: 'AK',
  matter: 'AK5',
  paragraph: '§ 5 FreizügG/EU',
  applicationKind: 'FIRST',
  submittedAt: '2026-11-24T18:40:10+01:00',
  applicant: {
    familyName: 'Souza Lima',
    givenNames: 'Marina',
    birthDate: '1995-08-23',
    birthPlace: 'Recife',
    birthCountry: 'BRA',
    sex: 'F',
    nationalities: ['BRA'],
    maritalStatus: { code: 'VH', since: '2021-05-08' },
    address: {
      street: 'Bergheimer Straße',
      houseNumber: '101',
      postalCode: '69115',
      city: 'Heidelberg',
      since: '2026-09-01',
    },
    contact: { email: 'marina.lima@example.org', preferredLanguage: 'pt' },
    identityDocument: {
      kind: 'PASSPORT',
      number: 'FT123456',
      issuer: 'BRA',
      issuedOn: '2022-02-11',
      validUntil: '2032-02-10',
    },
    entry: { date: '2026-08-30', with: 'VISA_FREE' },
  },
  family: [
    {
      relation: 'SPOUSE',
      familyName: 'Ferreira Lima',
      givenNames: 'Tiago',
      birthDate: '1993-01-30',
      birthPlace: 'Porto',
      birthCountry: 'PRT',
      sex: 'M',
      nationalities: ['PRT'],
      livesWith: true,
      euStatus: 'WORKER',
    },
  ],
  healthInsurance: { kind: 'STATUTORY', insurer: 'Musterkasse' },
  consent: { truthfulness: true, dataNotice: true, electronicDelivery: true },
  attachments: [
    { part: 'file-1', slot: 'PASS', purpose: 'attachment' },
    { part: 'file-2', slot: 'HEIRAT', purpose: 'attachment' },
  ],
};
