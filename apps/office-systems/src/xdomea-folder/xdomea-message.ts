import { readFileSync } from 'node:fs';
import { ParseOption, XmlDocument, XmlParseError, XmlValidateError, XsdValidator, type XmlNode } from 'libxml2-wasm';
import type { PackageName } from './message-names.js';
import { Rejection } from './rejection.js';

const SCHEMA = new URL('../../../../data/xsd/einkanal-xdomea-300.xsd', import.meta.url);
const OPTIONS = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET;

/** One document of a message, in our words. */
export type AnnouncedDocument = {
  id: string;
  caseNumber: string;
  /** What the file is called in the package. */
  fileName: string;
  originalName: string;
  version: number;
  sha512: string | null;
};

let validator: XsdValidator | undefined;

/** What a message announces. @throws Rejection where it is not what its package says it is */
export function readXdomea(xml: Uint8Array, { processId, message }: PackageName): AnnouncedDocument[] {
  using document = parse(xml);
  checkSchema(document);
  const told = textOf(document.root, 'Kopf', 'ProzessID')?.toLowerCase();
  if (document.root.name !== message || told !== processId)
    throw new Rejection('0000008', 'Der Name des Pakets passt nicht zur Nachricht.');
  return document.find(`//${step('Dokument')}`).map(readDocument);
}

function parse(xml: Uint8Array): XmlDocument {
  try {
    const document = XmlDocument.fromBuffer(xml, { option: OPTIONS });
    if (document.dtd === null) return document;
    document.dispose();
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
  }
  throw new Rejection('0000008', 'Die Nachricht ist nicht lesbar.');
}

function checkSchema(document: XmlDocument): void {
  validator ??= loadValidator();
  try {
    validator.validate(document);
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    throw new Rejection('0000008', error.details[0]?.message.trim() ?? 'Die Nachricht entspricht nicht dem Schema.');
  }
}

function loadValidator(): XsdValidator {
  using schema = XmlDocument.fromBuffer(readFileSync(SCHEMA));
  return XsdValidator.fromDoc(schema);
}

function readDocument(node: XmlNode): AnnouncedDocument {
  const fileName = textOf(node, 'Version', 'Format', 'Primaerdokument', 'Dateiname') ?? '';
  const field = node.get(`.//${step('Feld')}[${step('Name')}="sha512"]/${step('Wert')}`);
  return {
    id: textOf(node, 'Identifikation', 'ID') ?? '',
    caseNumber: textOf(node, 'FremdesGeschaeftszeichen') ?? '',
    fileName,
    originalName: textOf(node, 'Version', 'Format', 'Primaerdokument', 'DateinameOriginal') ?? fileName,
    version: Number(textOf(node, 'Version', 'Nummer') ?? '1'),
    sha512: field?.content ?? null,
  };
}

const step = (name: string): string => `*[local-name()="${name}"]`;

function textOf(node: XmlNode, ...names: string[]): string | null {
  return node.get(names.map(step).join('/'))?.content.trim() ?? null;
}
