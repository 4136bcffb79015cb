import { DOCUMENT_SLOTS } from '../document-slot.js';
import type { AttachmentEntry } from '../submission.js';
import type { ApplicationMessage, Dokument, DokumentOderReferenz } from './application-message.js';

/** A file of the message: in it, by its SHA-512, or in one of the packages that follow, by its id there. */
export type MessageFile = { part: string; fileName: string; sha512: string | null; packageFileId: string | null };

type Said = { slot?: string; purpose: string; title?: string };

const ENDINGS: Readonly<Record<string, string>> = { '1': 'pdf', '2': 'jpg' };
/** What evidence is called → its kind; ours are called by their kind where nobody gave them a title. */
const SLOTS = new Map<string, string>([
  ...Object.entries(DOCUMENT_SLOTS).map(([slot, { de }]) => [de, slot] as const),
  ['Ausweisdokument', 'PASS'],
]);

/** Every document of the message, in its order, as an attachment of the submission. */
export function readFiles(message: ApplicationMessage): { attachments: AttachmentEntry[]; files: MessageFile[] } {
  const attachments: AttachmentEntry[] = [];
  const files: MessageFile[] = [];
  const add = (said: Said, { dokument, dokumentuuid }: DokumentOderReferenz['dokumentOderReferenz'], name: string) => {
    const part = `file-${String(files.length + 1)}`;
    attachments.push({ part, ...said });
    files.push({ part, fileName: name, sha512: dokument ?? null, packageFileId: dokumentuuid ?? null });
  };
  const addPages = (pages: readonly Dokument[], slot: string, name: string) => {
    pages.forEach((page, at) => {
      add({ slot, purpose: 'attachment' }, page, `${name}-${String(at + 1)}.${endingOf(page)}`);
    });
  };
  const { antragszusammenfassung: summary, angabenZurPerson: person, antragstellerVertreter, nachweis } = message;
  if (summary)
    add({ purpose: 'report' }, summary.dokumentOderReferenz, summary.dateiname ?? `Antrag.${endingOf(summary)}`);
  addPages(person.ausweisdokument?.ausweisseite ?? [], 'PASS', 'Ausweis');
  addPages(person.aufenthaltsdokument?.aufenthaltsdokument ?? [], 'TITEL_ALT', 'Aufenthaltsdokument');
  addPages(antragstellerVertreter?.anlageVertreter ?? [], 'VOLLM', 'Vollmacht');
  nachweis.forEach((evidence, at) => {
    const slot = SLOTS.get(evidence.bezeichnung);
    const said = slot === undefined ? { title: evidence.bezeichnung } : { slot };
    const name = evidence.dateiname ?? `Nachweis-${String(at + 1)}.${endingOf(evidence)}`;
    add({ purpose: 'attachment', ...said }, evidence.dokumentOderReferenz, name);
  });
  return { attachments, files };
}

function endingOf({ dokumententyp }: { dokumententyp: string }): string {
  return ENDINGS[dokumententyp] ?? 'pdf';
}
