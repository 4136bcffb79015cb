import type { SubmissionContent } from '../intake/submission.js';
import { KNOWN_TERRITORIES } from '../office/known-territories.js';
import type { Territory } from '../office/territory.js';
import type { Patch } from './patch.js';

/** The day of receipt of every example of jurisdiction, what each begins with, and the changes that they are made of. */
export const RECEIVED = '2026-11-25';
export const bare: SubmissionContent = {
  schemaVersion: '1',
  kind: 'APPLICATION',
  office: '004200',
  service: 'AT',
  applicant: { familyName: 'Okonkwo', givenNames: 'Ada', birthDate: '1990-05-05', nationalities: ['NGA'] },
};

export const HEIDELBERG: Territory = { abhKennung: '004200', name: 'Stadt Heidelberg (Demo)', prefixes: ['08221000'] };
export const DISTRICT: Territory = { abhKennung: '004900', name: 'Landratsamt (Demo)', prefixes: ['08226'] };
export const known = (kennung: string): Territory => {
  const found = KNOWN_TERRITORIES.find(({ abhKennung }) => abhKennung === kennung);
  if (!found) throw new Error(`no office ${kennung}`);
  return found;
};

export const HD = { ags: '08221000' };
export const MA = { ags: '08222000' };
export const at = (ags: string): Patch => ({ '/applicant/address': { ags } });
export const both = (ags: string): Patch => ({ ...at(ags), '/applicant/registeredAddress': { ags } });
export const ABROAD = { '/applicant/address': { country: 'IND', city: 'Pune' } };
export const child = (born: string): Patch => ({ '/applicant/birthDate': born, '/representative': { role: 'PARENT' } });
export const restricted = (kind: string, place: string | null): Patch => ({
  '/applicant/restriction': { kind, place },
});

/** An example: its number, what the application says, and what is expected of it. */
export type Row = [number: number, patch: Patch, verdict: string, reason: string, offices: string, office?: Territory];

/** An example of our own: what it shows, in a sentence, and other days or another office where they matter. */
export type OwnRow = {
  id: string;
  why: string;
  says: Patch;
  verdict: string;
  reason: string;
  offices?: string;
  office?: Territory;
  receivedOn?: string;
  today?: string;
};
