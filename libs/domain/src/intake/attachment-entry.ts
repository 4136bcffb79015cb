import { finding, type Finding } from './finding.js';
import { ATTACHMENT_PURPOSES, type AttachmentEntry } from './submission.js';

export type AttachmentPurpose = (typeof ATTACHMENT_PURPOSES)[number];

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const SHA512 = /^[0-9a-f]{128}$/i;

/** The id that the sender gave the attachment, in small letters; null where there is none that we can use. */
export function statedId(entry: AttachmentEntry): string | null {
  return entry.id && UUID.test(entry.id) ? entry.id.toLowerCase() : null;
}

/** The digest that the sender stated, in small letters; null where there is none that can be compared. */
export function statedDigest(entry: AttachmentEntry): string | null {
  return entry.sha512 && SHA512.test(entry.sha512) ? entry.sha512.toLowerCase() : null;
}

/** What the attachment is for; an unknown word counts as an ordinary attachment. */
export function purposeOfEntry(entry: AttachmentEntry | null): AttachmentPurpose {
  return ATTACHMENT_PURPOSES.find((purpose) => purpose === entry?.purpose) ?? 'attachment';
}

/** What of the list of attachments we cannot use as stated. */
export function attachmentFindings(entries: readonly AttachmentEntry[]): Finding[] {
  const taken = new Set<string>();
  return entries.flatMap((entry, index) => {
    const findings: Finding[] = [];
    const id = statedId(entry);
    if (entry.id && (id === null || taken.has(id)))
      findings.push(finding('attachment-id-unusable', `/attachments/${index}/id`));
    if (entry.sha512 && statedDigest(entry) === null)
      findings.push(finding('attachment-digest-unreadable', `/attachments/${index}/sha512`));
    if (id !== null) taken.add(id);
    return findings;
  });
}
