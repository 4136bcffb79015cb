import type { AddressContent, SubmissionContent } from '../intake/submission.js';
import { addDays } from '../time/working-day.js';

/** What a case says as a whole; `otherAddresses` are those that another application of the same days states. */
export type CaseContent = SubmissionContent & { otherAddresses?: readonly AddressContent[] };

const SAME_DAYS = 7;

/**
 * What a case says as a whole: its first application, with the residence, the planned move and the urgency of the last
 * submission that states them.
 * @param submissions in the order of their receipt, at least one
 */
export function caseContentOf(submissions: readonly SubmissionContent[]): CaseContent {
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
    otherAddresses: otherAddressesOf(submissions),
  };
}

/**
 * An application some days before the last one is no earlier state of things but another statement. A supplement corrects
 * the address, and so does an application that says since when it holds.
 */
function otherAddressesOf(submissions: readonly SubmissionContent[]): AddressContent[] {
  const stating = submissions.filter(({ applicant }) => applicant.address);
  const last = stating.at(-1);
  if (last?.kind !== 'APPLICATION' || last.applicant.address?.since) return [];
  const from = sentOn(last);
  return stating
    .slice(0, -1)
    .filter((one) => one.kind === 'APPLICATION' && isSameTime(sentOn(one), from))
    .map(({ applicant }) => applicant.address)
    .filter((address) => address !== null && address !== undefined);
}

const sentOn = ({ submittedAt }: SubmissionContent) => /^\d{4}-\d{2}-\d{2}/.exec(submittedAt ?? '')?.[0] ?? null;

const isSameTime = (earlier: string | null, later: string | null) =>
  earlier === null || later === null || addDays(earlier, SAME_DAYS) >= later;
