import type { SubmissionContent } from '../intake/submission.js';

/**
 * What a case says as a whole: its first application, with the residence, the planned move and the urgency of the last
 * submission that states them.
 * @param submissions in the order of their receipt, at least one
 */
export function caseContentOf(submissions: readonly SubmissionContent[]): SubmissionContent {
  const base = submissions.find(({ kind }) => kind === 'APPLICATION') ?? submissions[0];
  if (!base) throw new Error('A case has at least one submission.');
  const last = <T>(of: (content: SubmissionContent) => T | null | undefined) =>
    submissions.map(of).findLast((value) => value !== null && value !== undefined);
  const kind = last(({ urgency }) => urgency?.kind);
  return {
    ...base,
    plannedAddress: last(({ plannedAddress }) => plannedAddress),
    applicant: { ...base.applicant, address: last(({ applicant }) => applicant.address) },
    // Senders write the code in either case.
    urgency: kind === undefined ? base.urgency : { ...base.urgency, kind: kind.trim().toUpperCase() },
  };
}
