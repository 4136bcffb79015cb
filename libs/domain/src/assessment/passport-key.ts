import type { SubmissionContent } from '../intake/submission.js';

/**
 * What a passport is recognised by: its number without blanks and signs, and the state that issued it; null where one
 * of them is not stated. Equal keys mean probably one person, never certainly.
 */
export function passportKeyOf({ applicant }: Pick<SubmissionContent, 'applicant'>): string | null {
  const number = fold(applicant.identityDocument?.number);
  const issuer = fold(applicant.identityDocument?.issuer);
  return number === '' || issuer === '' ? null : `${number}|${issuer}`;
}

const fold = (text: string | null | undefined) => (text ?? '').toUpperCase().replace(/[^\p{L}\d]/gu, '');
