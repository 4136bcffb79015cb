import type { CodeLists } from '../../codes/code-list.js';
import { slotLabel } from '../../intake/document-slot.js';
import { fieldLabel } from '../../intake/field-label.js';
import { nationalityFinder } from '../../intake/nationality.js';
import { displayName } from '../../intake/person-name.js';
import type { SubmissionContent } from '../../intake/submission.js';
import { leavesOf, type Leaf } from './leaves.js';
import { WITHHELD_WORDS } from './map-documents.js';
import type { DocumentToMap } from './mapping-input.js';
import { isNeverShown } from './never-shown.js';
import { valueInWords } from './value-in-words.js';

/** One line: what the field is called, and its value as people read it. */
export type SummaryRow = { label: string; value: string; pointer: string };
export type SummarySection = { title: string; rows: SummaryRow[] };

/** The summary of an application as it is printed; every value of the submission is in it, known to us or not. */
export type Summary = { title: string; caseNumber: string; facts: SummaryRow[]; sections: SummarySection[] };

export type SummaryInput = {
  content: SubmissionContent;
  caseNumber: string;
  receivedAt: Date;
  codeLists: CodeLists;
  documents: readonly Pick<DocumentToMap, 'fileName' | 'slot' | 'title' | 'file'>[];
};

/** The sections in the order of the form, with the members of the submission that belong to each. */
const SECTIONS: readonly (readonly [title: string, members: readonly string[]])[] = [
  [
    'Antrag',
    ['kind', 'service', 'matter', 'form', 'serviceKey', 'paragraph', 'applicationKind', 'requested', 'urgency'],
  ],
  ['Antragstellende Person', ['applicant', 'protection']],
  ['Geplante Anschrift', ['plannedAddress']],
  ['Familie', ['family']],
  ['Vertretung', ['representative']],
  ['Beschäftigung', ['employment']],
  ['Studium oder Ausbildung', ['study']],
  ['Einkommen und Versicherung', ['income', 'healthInsurance', 'health']],
  ['Frühere Titel', ['previousTitles']],
  ['Angaben zu Straftaten', ['convictions']],
  ['Mitteilung', ['message']],
  ['Erklärungen', ['consent']],
  ['Angekündigte Anlagen', ['attachments']],
  [
    'Übermittlung',
    [
      'submittedAt',
      'office',
      'caseNumber',
      'account',
      'replyChannel',
      'channelMessageId',
      'channelCaseId',
      'formVersion',
      'schemaVersion',
    ],
  ],
];
const OTHER = 'Weitere Angaben';
const LABELS: Readonly<Record<string, string>> = {
  '/kind': 'Art der Einsendung',
  '/service': 'Onlinedienst',
  '/schemaVersion': 'Version des Formats',
};

export function summarise({ content, caseNumber, receivedAt, codeLists, documents }: SummaryInput): Summary {
  const words = { findNationality: nationalityFinder(codeLists), codeLists };
  const titleOf = new Map(SECTIONS.flatMap(([title, members]) => members.map((member) => [member, title] as const)));
  const rowsOf = Map.groupBy(
    leavesOf(content).filter(({ pointer }) => !isNeverShown(pointer)),
    ({ pointer }: Leaf) => titleOf.get(pointer.split('/')[1] ?? '') ?? OTHER,
  );
  const sections = [...SECTIONS.map(([title]) => title), OTHER].map((title) => ({
    title,
    rows: (rowsOf.get(title) ?? []).map((leaf) => ({
      label: labelOf(leaf.pointer, title),
      value: valueInWords(leaf, words),
      pointer: leaf.pointer,
    })),
  }));
  const facts = [
    { label: 'Vorgangsnummer', value: caseNumber, pointer: '' },
    { label: 'Eingang bei der Behörde', value: berlinTime(receivedAt), pointer: '' },
    { label: 'Antragstellende Person', value: displayName(content.applicant), pointer: '/applicant' },
  ];
  const files = { title: 'Eingereichte Dateien', rows: documents.map(fileRow) };
  return {
    title: 'Zusammenfassung des Antrags',
    caseNumber,
    facts,
    sections: [...sections, files].filter(({ rows }) => rows.length > 0),
  };
}

/** The label of a field; what the title of its section says already is left out. */
function labelOf(pointer: string, title: string): string {
  const label = Object.hasOwn(LABELS, pointer) ? (LABELS[pointer] ?? '') : fieldLabel(pointer).de;
  return label.startsWith(`${title}: `) ? label.slice(title.length + 2) : label;
}

function fileRow({ fileName, slot, title, file }: SummaryInput['documents'][number], at: number): SummaryRow {
  const kind = title ?? slotLabel(slot)?.de ?? slot;
  const withheld =
    typeof file === 'string' && file !== 'not-convertible'
      ? `nur im Dokumentenmanagement: ${WITHHELD_WORDS[file]}`
      : null;
  const notes = [kind, withheld].filter((note) => note !== null);
  const value = notes.length === 0 ? fileName : `${fileName} (${notes.join('; ')})`;
  return { label: `Datei ${at + 1}`, value, pointer: '' };
}

const clock = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'short' });

function berlinTime(instant: Date): string {
  return `${clock.format(instant)} Uhr`;
}
