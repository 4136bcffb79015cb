import { displayedFileName } from './attachment.js';
import { purposeOfEntry, statedDigest, statedId, type AttachmentPurpose } from './attachment-entry.js';
import { fault, finding, firstOf, type Fault, type Finding } from './finding.js';
import { pointerOf } from './json-pointer.js';
import type { AttachmentEntry } from './submission.js';

const MAX_NAME_BYTES = 1_000;

/** A file part of the request after its last byte, in the order of arrival. */
export type ReceivedPart = { name: string; fileName: string; sizeBytes: number; sha512: string };

/** What becomes of a part: a document in its place. `statedId` is the sender's id for it, unique in the submission. */
export type DocumentOfPart<P extends ReceivedPart = ReceivedPart> = {
  part: P;
  position: number;
  statedId: string | null;
  slot: string | null;
  purpose: AttachmentPurpose;
  title: string | null;
};

export type FileVerdict<P extends ReceivedPart = ReceivedPart> = {
  faults: Fault[];
  findings: Finding[];
  documents: DocumentOfPart<P>[];
};

/** A browser sends such a part for every file input that was left empty: it is no file, unlike a named one of 0 bytes. */
export function isNoFile({ fileName, sizeBytes }: Pick<ReceivedPart, 'fileName' | 'sizeBytes'>): boolean {
  return fileName === '' && sizeBytes === 0;
}

/** What is wrong with one file by its name and size. */
function fileFaults(part: ReceivedPart, entries: readonly AttachmentEntry[]): Fault[] {
  const { name } = part;
  const fileName = displayedFileName(part.fileName);
  const pointer = pointerOfPart(name, entries);
  const faults: Fault[] = [];
  if (part.sizeBytes === 0) faults.push(fault('file-empty', pointer, { part: name, fileName }));
  if (new TextEncoder().encode(part.fileName).length > MAX_NAME_BYTES)
    faults.push(fault('file-name-too-long', pointer, { part: name, limit: String(MAX_NAME_BYTES) }));
  if ([name, part.fileName].some((text) => text.includes('\0') || !text.isWellFormed()))
    faults.push(fault('character-not-allowed', pointer));
  return faults;
}

/**
 * Judges the files together with the list of attachments, after the last byte: every entry has exactly one part, the
 * bytes are those that the sender meant. A part that no entry names is a document without a slot.
 * @param parts in the order of arrival, which stays the order of the documents
 */
export function checkFiles<P extends ReceivedPart>(
  entries: readonly AttachmentEntry[],
  parts: readonly P[],
): FileVerdict<P> {
  const files = parts.filter((part) => !isNoFile(part));
  const byName = Map.groupBy(files, ({ name }) => name);
  const faults = files.flatMap((part) => fileFaults(part, entries));
  entries.forEach((entry, index) => {
    const own = byName.get(entry.part) ?? [];
    const pointer = `/attachments/${index}`;
    const digest = statedDigest(entry);
    if (own.length === 0) faults.push(fault('attachment-without-file', pointer, { part: entry.part }));
    if (own.length > 1) faults.push(fault('part-name-not-unique', `${pointer}/part`, { part: entry.part }));
    if (own.length === 1 && digest !== null && digest !== own[0]?.sha512.toLowerCase())
      faults.push(fault('attachment-digest-mismatch', `${pointer}/sha512`, { part: entry.part }));
  });
  const used = new Set<string>();
  const documents = files.map((part, position) => toDocument(part, position, entries, used));
  const findings = files
    .filter(({ fileName }) => fileName.includes('\ufffd'))
    .map(({ name, fileName }) =>
      finding('file-name-damaged', pointerOfPart(name, entries), { part: name, fileName: displayedFileName(fileName) }),
    );
  return { faults: firstOf(faults, 'further-faults'), findings, documents };
}

function toDocument<P extends ReceivedPart>(
  part: P,
  position: number,
  entries: readonly AttachmentEntry[],
  usedIds: Set<string>,
): DocumentOfPart<P> {
  const entry = entries.find((candidate) => candidate.part === part.name) ?? null;
  const id = entry && statedId(entry);
  const isFree = id !== null && !usedIds.has(id);
  if (isFree) usedIds.add(id);
  return {
    part,
    position,
    statedId: isFree ? id : null,
    slot: entry?.slot ?? null,
    purpose: purposeOfEntry(entry),
    title: entry?.title ?? null,
  };
}

/** The entry that names the part; for a part without one the pointer of the list, `details.part` says which. */
export function pointerOfPart(name: string, entries: readonly AttachmentEntry[]): string {
  const index = entries.findIndex((entry) => entry.part === name);
  return index === -1 ? '/attachments' : pointerOf(['attachments', index, 'part']);
}
