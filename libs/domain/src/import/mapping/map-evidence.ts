import { slotLabel } from '../../intake/document-slot.js';
import type { DokumentOderReferenz, Nachweis } from '../../intake/message/application-message.js';
import { fileOrReference, type PlacedDocument, type SortedDocuments } from './map-documents.js';
import type { MappingInput } from './mapping-input.js';
import type { MappingRecord } from './mapping-record.js';

const UNNAMED = 'Unterlage';

/** The summary that the sender's form made, else ours → `antragszusammenfassung`. */
export function mapSummary(
  input: MappingInput,
  { report }: SortedDocuments,
  record: MappingRecord,
): DokumentOderReferenz {
  if (report === null) {
    record.enter('', 'antragszusammenfassung/dateiname', summaryName(input), 'summary');
    return ourSummary(input);
  }
  const { file, name, pointer } = report;
  record.enter(pointer, 'antragszusammenfassung/dateiname', name, 'summary-of-sender');
  enterPackages(report, 'antragszusammenfassung', record);
  return { dokumentOderReferenz: fileOrReference(report), dokumententyp: file.format, dateiname: name };
}

/**
 * Everything else → `nachweis`: scans of an identity document that is not complete, powers without a representative,
 * and our summary, which holds every value, where the sender's has taken its place.
 */
export function mapEvidence(
  input: MappingInput,
  { others, identityPages, powers, report }: SortedDocuments,
  { hasIdentityDocument, hasRepresentative }: { hasIdentityDocument: boolean; hasRepresentative: boolean },
  record: MappingRecord,
): Nachweis[] {
  const first = report === null ? [] : [{ ...ourSummary(input), bezeichnung: 'Alle Angaben des Antrags' }];
  const documents = [
    ...(hasIdentityDocument ? [] : identityPages).map((document) => ({ document, label: 'Ausweisdokument' })),
    ...(hasRepresentative ? [] : powers).map((document) => ({ document, label: null })),
    ...others.map((document) => ({ document, label: null })),
  ];
  const evidence = documents.map(({ document, label }, at) => mapOne(document, first.length + at + 1, label, record));
  return [...first, ...evidence];
}

/** What it is called: the sender's title, else the kind of document; and the cleaned name of its file. */
function mapOne(document: PlacedDocument, position: number, label: string | null, record: MappingRecord): Nachweis {
  const { file, name, pointer, slot, title } = document;
  const path = `nachweis[${position}]`;
  const at = (key: string) => (pointer === '' ? '' : `${pointer}/${key}`);
  record.enter(pointer, `${path}/dateiname`, name, 'evidence');
  enterPackages(document, path, record);
  const kind = label ?? slotLabel(slot)?.de ?? UNNAMED;
  const bezeichnung =
    record.enterText(at('title'), `${path}/bezeichnung`, label === null ? title : null, 'as-sent') ??
    record.enterText(at('slot'), `${path}/bezeichnung`, kind, 'kind-of-document') ??
    UNNAMED;
  return {
    dokumentOderReferenz: fileOrReference(document),
    dokumententyp: file.format,
    dateiname: name,
    bezeichnung,
  };
}

/** Tells in which package a file that is not in the message travels. */
function enterPackages({ id, file, pointer }: PlacedDocument, path: string, record: MappingRecord): void {
  if ('packages' in file) record.enterReference(pointer, path, id, file.packages);
}

function ourSummary(input: MappingInput): DokumentOderReferenz {
  const { sha512, format } = input.summary;
  return { dokumentOderReferenz: { dokument: sha512 }, dokumententyp: format, dateiname: summaryName(input) };
}

function summaryName({ caseNumber }: MappingInput): string {
  return `Antrag-${caseNumber}.pdf`;
}
