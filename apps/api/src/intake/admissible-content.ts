import type { Finding } from '@einkanal/domain/intake/finding';
import { otherFaults, shapeFaults } from '@einkanal/domain/intake/submission-fault';
import type { OnlineService, SubmissionContent, SubmissionKind } from '@einkanal/domain/intake/submission';

/** What a person has completed so that the refused submission can be a case. */
export type Completion = {
  kind: SubmissionKind;
  service: OnlineService;
  familyName: string;
  givenNames: string;
  birthDate: string;
};

const MOST_ROUNDS = 10;

/**
 * The work copy of a refused submission: what was sent where it can be used, and what a person completed. What has the
 * wrong type or cannot be (29 February 1985) is left out; it stays in the original. Files were never kept.
 */
export function admissibleContent(
  sent: Record<string, unknown> | null,
  office: string,
  { kind, service, familyName, givenNames, birthDate }: Completion,
): { content: SubmissionContent; findings: Finding[] } {
  const { attachments, applicant, ...rest } = structuredClone(sent ?? {});
  const person = { ...(isObject(applicant) ? applicant : {}), familyName, givenNames, birthDate };
  const content: Record<string, unknown> = { ...rest, schemaVersion: '1', kind, service, office, applicant: person };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const faults = [...shapeFaults(content), ...otherFaults(content, new Set([office]))];
    for (const { pointer } of faults) removeAt(content, pointer);
    if (faults.length === 0) return { content: content as SubmissionContent, findings: filesNotKept(attachments) };
  }
  const least = {
    schemaVersion: '1',
    kind,
    service,
    office,
    applicant: { familyName, givenNames, birthDate },
  } as const;
  return { content: least, findings: filesNotKept(attachments) };
}

/** The JSON of a refused body as far as it can be read, in the encoding that it really has; null for anything else. */
export function readLeniently(body: Uint8Array): Record<string, unknown> | null {
  try {
    const value = JSON.parse(decode(body)) as unknown;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return new TextDecoder('windows-1252').decode(body);
  }
}

function filesNotKept(attachments: unknown): Finding[] {
  if (!Array.isArray(attachments)) return [];
  return attachments.map((entry: unknown, index) => {
    const part = isObject(entry) && typeof entry.part === 'string' ? entry.part : String(index + 1);
    return { code: 'attachment-without-file', pointer: `/attachments/${index}`, details: { part } };
  });
}

function removeAt(document: Record<string, unknown>, pointer: string): void {
  const path = pointer.split('/').slice(1).map(unescapeStep);
  const last = path.pop();
  let at: unknown = document;
  for (const step of path) at = isContainer(at) ? at[step] : undefined;
  if (Array.isArray(at)) at.splice(Number(last), 1);
  else if (isObject(at) && last !== undefined) Reflect.deleteProperty(at, last);
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return isContainer(value) && !Array.isArray(value);
}
