import { displayedFileName } from '../attachment.js';
import { fillSentence } from '../fill-sentence.js';
import type { AttachmentEntry } from '../submission.js';
import type { Label } from '../vocabulary.js';
import type { MessageBodies } from './message-bodies.js';
import { readFiles } from './read-files.js';

/** A message that says how many packages bring its files. */
export type DeliveringMessage = { [T in '130101' | '130103']: { type: T; body: MessageBodies[T] } }[
  '130101' | '130103'];

/** A file that comes in a package: its id there, what it is called, and what the message says of it. */
export type AnnouncedFile = { fileId: string; fileName: string; entry: AttachmentEntry };

/** How the files of a message are delivered, as it says itself; null where all of them are in it. */
export type AnnouncedDelivery = { packages: number; archiveBytes: number; files: AnnouncedFile[] };

/** What a message says of the packages with its files. */
export function announcedDelivery({ type, body }: DeliveringMessage): AnnouncedDelivery | null {
  const said = body.angabenDokumentenlieferung;
  if (said === undefined) return null;
  const files = type === '130101' ? filesOfApplication(body) : filesOfAnswer(body);
  return { packages: said.anzahlDerPakete, archiveBytes: said.archivgroesse, files };
}

function filesOfApplication(body: MessageBodies['130101']): AnnouncedFile[] {
  const { attachments, files } = readFiles(body);
  return files.flatMap(({ part, fileName, packageFileId }) => {
    const entry = attachments.find((attachment) => attachment.part === part);
    return packageFileId === null || entry === undefined ? [] : [announced(packageFileId, fileName, entry)];
  });
}

function filesOfAnswer({ unterlage }: MessageBodies['130103']): AnnouncedFile[] {
  return unterlage.flatMap(({ dokumentOderReferenz: { dokumentuuid }, dateiname }, at) => {
    const part = `file-${at + 1}`;
    return dokumentuuid === undefined
      ? []
      : [announced(dokumentuuid, dateiname ?? `Unterlage-${at + 1}`, { part, purpose: 'attachment' })];
  });
}

function announced(fileId: string, fileName: string, entry: AttachmentEntry): AnnouncedFile {
  const id = fileId.toLowerCase();
  return { fileId: id, fileName, entry: { ...entry, id } };
}

/** Why files that packages brought could not be taken, or not all of them. */
export const DELIVERY_PROBLEMS = {
  'archive-size-differs': {
    de: 'Die Unterlagen aus den Paketen wurden nicht übernommen: Das Archiv hat {actual} Bytes, angekündigt sind {expected}. Der Onlinedienst muss die Pakete erneut senden.',
    en: 'The files of the packages were not taken: the archive has {actual} bytes, announced are {expected}. The online service has to send the packages again.',
  },
  'archive-unreadable': {
    de: 'Die Unterlagen aus den Paketen wurden nicht übernommen: Die Pakete ergeben kein lesbares ZIP-Archiv. Der Onlinedienst muss sie erneut senden.',
    en: 'The files of the packages were not taken: the packages make no readable ZIP archive. The online service has to send them again.',
  },
  'archive-too-large': {
    de: 'Die Unterlagen aus den Paketen wurden nicht übernommen: Das Archiv überschreitet die Grenzen für Anzahl oder Größe der Dateien.',
    en: 'The files of the packages were not taken: the archive exceeds the limits for the number or size of files.',
  },
  'files-missing': {
    de: 'In den Paketen fehlen angekündigte Unterlagen: {files}. Die anderen wurden übernommen.',
    en: 'Announced files are missing in the packages: {files}. The others were taken.',
  },
} as const satisfies Record<string, Label>;

export type DeliveryProblemCode = keyof typeof DELIVERY_PROBLEMS;
export type DeliveryProblem = { code: DeliveryProblemCode; details: Record<string, string> };

/** What a person reads of a problem with packages. */
export function deliverySentence({ code, details }: DeliveryProblem): Label {
  const { de, en } = DELIVERY_PROBLEMS[code];
  return { de: fillSentence(de, details), en: fillSentence(en, details) };
}

/** The problem of files that an archive lacks. */
export function missingFiles(files: readonly AnnouncedFile[]): DeliveryProblem {
  return {
    code: 'files-missing',
    details: { files: files.map(({ fileName }) => displayedFileName(fileName)).join(', ') },
  };
}
