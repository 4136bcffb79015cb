import type { SubmissionContent } from '../../intake/submission.js';
import type { Dokument, DokumentOderReferenz } from '../../intake/message/application-message.js';
import { messageFileNames } from './message-file-name.js';
import type { DocumentToMap, EmbeddableFile, MappingInput, PackagedFile } from './mapping-input.js';
import type { WithheldDocument, WithheldReason } from './mapping-report.js';
import type { MappingRecord } from './mapping-record.js';

/** A document that goes into the message, with its name there and its place in the submission. */
export type PlacedDocument = DocumentToMap & { file: EmbeddableFile | PackagedFile; name: string; pointer: string };
/** One whose file stands in the message itself: pages and scans can come no other way. */
export type EmbeddedDocument = PlacedDocument & { file: EmbeddableFile };

/** The documents of the application by what becomes of them. */
export type SortedDocuments = {
  identityPages: EmbeddedDocument[];
  titleScans: EmbeddedDocument[];
  powers: EmbeddedDocument[];
  /** The summary that the sender's own form made; the standard has room for one. */
  report: PlacedDocument | null;
  others: PlacedDocument[];
  withheld: WithheldDocument[];
};

const TITLE_SLOTS = new Set(['TITEL_ALT', 'VISUM']);
const UNNAMED = 'Unterlage';

/** Why a file is in the DMS only, in the words of the remark and the summary. */
export const WITHHELD_WORDS: Readonly<Record<WithheldReason, string>> = {
  'format-not-transferable': 'Format nicht übertragbar',
  'too-large': 'zu groß für die Nachricht',
  infected: 'Schadsoftware gefunden',
};

/** Sorts the documents, and tells in the remark which of them are in the DMS only. */
export function sortDocuments({ content, documents }: MappingInput, record: MappingRecord): SortedDocuments {
  const pointers = entryPointers(content, documents);
  const names = messageFileNames(documents);
  const sorted: SortedDocuments = {
    identityPages: [],
    titleScans: [],
    powers: [],
    report: null,
    others: [],
    withheld: [],
  };
  documents.forEach((document, at) => {
    const { file } = document;
    if (file === 'not-convertible') {
      record.block(pointers[at] ?? '', 'document-not-convertible', document.fileName);
      return;
    }
    if (typeof file === 'string') {
      sorted.withheld.push({ documentId: document.id, fileName: document.fileName, reason: file });
      return;
    }
    sortIn(sorted, { ...document, file, name: names[at] ?? UNNAMED, pointer: pointers[at] ?? '' });
  });
  remarkWithheld(sorted.withheld, record);
  return sorted;
}

function sortIn(sorted: SortedDocuments, document: PlacedDocument): void {
  if (document.purpose === 'report' && sorted.report === null) sorted.report = document;
  else if (isEmbedded(document)) pagesFor(sorted, document.slot).push(document);
  else sorted.others.push(document);
}

function pagesFor(sorted: SortedDocuments, slot: string | null): PlacedDocument[] {
  if (slot === 'PASS') return sorted.identityPages;
  if (TITLE_SLOTS.has(slot ?? '')) return sorted.titleScans;
  return slot === 'VOLLM' ? sorted.powers : sorted.others;
}

/** Whether the standard has the files of a kind of document in the message only, never beside it. */
export function isEmbeddedOnly(slot: string | null): boolean {
  return slot === 'PASS' || slot === 'VOLLM' || TITLE_SLOTS.has(slot ?? '');
}

function isEmbedded(document: PlacedDocument): document is EmbeddedDocument {
  return !('packages' in document.file);
}

/** What stands for a file in the message: the file itself, or the id under which a package brings it. */
export function fileOrReference({
  id,
  file,
}: Pick<PlacedDocument, 'id' | 'file'>): DokumentOderReferenz['dokumentOderReferenz'] {
  return 'packages' in file ? { dokumentuuid: id } : { dokument: file.sha512 };
}

/** Tells which files are in the DMS only. */
export function remarkWithheld(withheld: readonly WithheldDocument[], record: MappingRecord): void {
  const parts = withheld.map(({ fileName, reason }) => ({
    pointer: '',
    text: `${fileName} (${WITHHELD_WORDS[reason]})`,
  }));
  record.remark('Nur im Dokumentenmanagement, nicht in dieser Nachricht', parts, 'withheld');
}

/** Images of one document: pages of a passport, a title, a power of attorney. */
export function mapPages(pages: readonly EmbeddedDocument[], path: string, record: MappingRecord): Dokument[] {
  return pages.map(({ file, name, pointer }, at) => {
    record.enter(pointer, `${path}[${at + 1}]/dokument`, name, 'page');
    return { dokument: file.sha512, dokumententyp: file.format };
  });
}

/** The entry of `attachments` that announced each document: by its id, else the first one that says the same of it. */
export function entryPointers(
  { attachments }: Pick<SubmissionContent, 'attachments'>,
  documents: readonly DocumentToMap[],
): string[] {
  const free = new Map((attachments ?? []).map((entry, at) => [at, entry]));
  return documents.map(({ id, slot, title, purpose }) => {
    const entries = [...free];
    const found =
      entries.find(([, entry]) => entry.id === id) ??
      entries.find(
        ([, entry]) =>
          (entry.slot ?? null) === slot &&
          (entry.title ?? null) === title &&
          (entry.purpose ?? 'attachment') === purpose,
      );
    if (found === undefined) return '';
    free.delete(found[0]);
    return `/attachments/${found[0]}`;
  });
}
