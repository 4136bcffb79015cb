import { DOCUMENT_SLOTS } from '../document-slot.js';
import type { AttachmentEntry } from '../submission.js';
import { ROOT, type ApplicationMessage, type Dokument, type DokumentOderReferenz } from './application-message.js';

/**
 * A file of the message: in it, by its SHA-512, or in one of the packages that follow, by its id there. `path` is where
 * the message names it.
 */
export type MessageFile = {
  part: string;
  path: string;
  fileName: string;
  sha512: string | null;
  packageFileId: string | null;
};

type Content = DokumentOderReferenz['dokumentOderReferenz'];
type Said = { slot?: string; purpose: string; title?: string };

const PERSON = 'angabenZurPerson';
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
  const add = (said: Said, place: string, { dokument, dokumentuuid }: Content, fileName: string) => {
    const part = `file-${String(files.length + 1)}`;
    const path = `${ROOT}/${place}`;
    attachments.push({ part, ...said });
    files.push({ part, path, fileName, sha512: dokument ?? null, packageFileId: dokumentuuid ?? null });
  };
  const addPages = (pages: readonly Dokument[] | undefined, place: string, slot: string, name: string) => {
    pages?.forEach((page, at) => {
      const number = String(at + 1);
      add({ slot, purpose: 'attachment' }, `${place}[${number}]`, page, `${name}-${number}.${endingOf(page)}`);
    });
  };
  const { antragszusammenfassung: summary, angabenZurPerson: person, antragstellerVertreter, nachweis } = message;
  if (summary)
    add(
      { purpose: 'report' },
      'antragszusammenfassung',
      summary.dokumentOderReferenz,
      summary.dateiname ?? `Antrag.${endingOf(summary)}`,
    );
  addPages(person.ausweisdokument?.ausweisseite, `${PERSON}/ausweisdokument/ausweisseite`, 'PASS', 'Ausweis');
  addPages(
    person.aufenthaltsdokument?.aufenthaltsdokument,
    `${PERSON}/aufenthaltsdokument/aufenthaltsdokument`,
    'TITEL_ALT',
    'Aufenthaltsdokument',
  );
  addPages(antragstellerVertreter?.anlageVertreter, 'antragstellerVertreter/anlageVertreter', 'VOLLM', 'Vollmacht');
  nachweis.forEach((evidence, at) => {
    const slot = SLOTS.get(evidence.bezeichnung);
    const said = slot === undefined ? { title: evidence.bezeichnung } : { slot };
    const name = evidence.dateiname ?? `Nachweis-${String(at + 1)}.${endingOf(evidence)}`;
    add({ purpose: 'attachment', ...said }, `nachweis[${String(at + 1)}]`, evidence.dokumentOderReferenz, name);
  });
  return { attachments, files };
}

function endingOf({ dokumententyp }: { dokumententyp: string }): string {
  return ENDINGS[dokumententyp] ?? 'pdf';
}
