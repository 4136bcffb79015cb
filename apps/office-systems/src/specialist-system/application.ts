import { ParseOption, XmlDocument, XmlElement, XmlParseError } from 'libxml2-wasm';
import { checkBusinessRules } from './business-rule.js';
import { checkCodes } from './code-list.js';
import { fieldPath } from './field-path.js';
import { fingerprintOf } from './fingerprint.js';
import type { Rejection } from './outcome.js';
import { readText, UnreadableMessage } from './readable-text.js';
import { checkSchema } from './schema.js';

const NAMESPACE = /^http:\/\/www\.osci\.de\/xauslaender\d+$/;
const SUPPORTED = { namespace: 'http://www.osci.de/xauslaender2611', version: '26.11' };
const ROOT = 'OZG.Antrag.130101';
// Embedded scans are longer than the parser's usual limit; its guard against bombs is not needed without a DOCTYPE.
const OPTIONS: ParseOption = ParseOption.XML_PARSE_HUGE | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET;
const NO_UUID = '00000000-0000-0000-0000-000000000000';

export type Head = { messageUuid: string; antragsidentifikation: string | null; isTest: boolean };

/** A message `OZG.Antrag.130101` that passed every check. */
export type Application = Head & {
  antragsidentifikation: string;
  /** The ABH-Kennung of the reader, without the prefix of the directory. */
  office: string;
  applicantName: string;
  fingerprint: string;
  embeddedDocuments: number;
  announcedPackages: number;
  /** What the announced archive weighs. */
  archiveBytes: number;
  /** Files that come in packages: what they are called in the archive, and for people. */
  references: Reference[];
};

export type Reference = { fileName: string; name: string; fieldPath: string };

export type Unfit = { kind: 'unfit'; head: Head; rejections: Rejection[] };
export type Judgement = { kind: 'fit'; application: Application } | Unfit;

const local = (...names: string[]): string => names.map((name) => `/*[local-name()="${name}"]`).join('');

/** The text of the element at this path below the root, without the blanks around it. */
export function valueAt(message: XmlDocument, ...names: string[]): string | null {
  return message.get(`/*${local(...names)}`)?.content.trim() || null;
}

/** Which message it is, and of which application. */
export function readHead(message: XmlDocument): Head {
  return {
    messageUuid: valueAt(message, 'nachrichtenkopf.g2g', 'identifikation.nachricht', 'nachrichtenUUID') ?? NO_UUID,
    antragsidentifikation: valueAt(message, 'antragsidentifikation'),
    isTest: message.root.attr('test') !== null,
  };
}

function checkVersion({ root }: XmlDocument, expected: string): Rejection[] {
  const version = root.attr('version')?.value;
  const isKnown = NAMESPACE.test(root.namespaceUri);
  const isOther = isKnown && (root.namespaceUri !== SUPPORTED.namespace || version !== SUPPORTED.version);
  if (isOther)
    return [unsupported(`Dieses Fachverfahren nimmt XAusländer ${SUPPORTED.version}, nicht ${version ?? '?'}.`)];
  if (isKnown && root.name !== expected)
    return [unsupported(`Nachrichten vom Typ ${root.name} nimmt dieses Fachverfahren nicht an.`)];
  return [];
}

const unsupported = (text: string): Rejection => ({ code: 'version-unsupported', text });

function findRejections(message: XmlDocument, expected: string): Rejection[] {
  const basic = checkVersion(message, expected);
  if (basic.length > 0) return basic;
  const formal = checkSchema(message);
  if (formal.length > 0) return formal;
  return [...checkCodes(message), ...checkBusinessRules(message)];
}

function readApplication(message: XmlDocument, head: Head, antragsidentifikation: string): Application {
  const person = (name: string) => valueAt(message, 'angabenZurPerson', name) ?? '';
  return {
    ...head,
    antragsidentifikation,
    office: (valueAt(message, 'nachrichtenkopf.g2g', 'leser', 'kennung') ?? '').replace(/^azr:/, ''),
    applicantName: [person('familienname'), person('vorname')].filter((name) => name !== 'true').join(', '),
    fingerprint: fingerprintOf(message),
    embeddedDocuments: message.find('//*[local-name()="dokument"]').length,
    announcedPackages: Number(valueAt(message, 'angabenDokumentenlieferung', 'anzahlDerPakete') ?? 0),
    archiveBytes: Number(valueAt(message, 'angabenDokumentenlieferung', 'archivgroesse') ?? 0),
    references: readReferences(message),
  };
}

const ENDINGS: Readonly<Record<string, string>> = { '1': 'pdf', '2': 'jpg' };

function readReferences(message: XmlDocument): Reference[] {
  return message
    .find('//*[local-name()="dokumentuuid"]')
    .filter((node) => node instanceof XmlElement)
    .map((element) => {
      const beside = (name: string) => element.get(`../../*[local-name()="${name}"]`)?.content.trim() ?? '';
      const fileName = `${element.content.trim().toLowerCase()}.${ENDINGS[beside('dokumententyp')] ?? ''}`;
      return { fileName, name: beside('dateiname') || fileName, fieldPath: fieldPath(element) };
    });
}

/** @throws UnreadableMessage, or XmlParseError where it is no XML */
export function parseMessage(body: Uint8Array): XmlDocument {
  return XmlDocument.fromString(readText(body), { option: OPTIONS });
}

/** The judgement of what nobody can look into. */
export const unreadable = (text: string) => ({
  kind: 'unfit' as const,
  head: { messageUuid: NO_UUID, antragsidentifikation: null, isTest: false },
  rejections: [{ code: 'schema-invalid' as const, text }],
});

/** Reads and checks a message as a specialist system does: text, XML, version, schema, codes, business rules. */
export function judgeMessage(body: Uint8Array): Judgement {
  return judgeBy(body, ROOT, (message, head, antragsidentifikation) => ({
    kind: 'fit',
    application: readApplication(message, head, antragsidentifikation),
  }));
}

/** The same for a message of another type. @param expected the name of its root @param read what a fit one says */
export function judgeBy<Fit>(
  body: Uint8Array,
  expected: string,
  read: (message: XmlDocument, head: Head, antragsidentifikation: string) => Fit,
): Fit | Unfit {
  try {
    using message = parseMessage(body);
    const head = readHead(message);
    const rejections = findRejections(message, expected);
    const { antragsidentifikation } = head;
    if (rejections.length > 0 || antragsidentifikation === null) return { kind: 'unfit', head, rejections };
    return read(message, head, antragsidentifikation);
  } catch (error) {
    if (error instanceof UnreadableMessage) return unreadable(error.message);
    if (error instanceof XmlParseError)
      return unreadable(`Die Nachricht ist kein wohlgeformtes XML: ${error.message.trim()}`);
    throw error;
  }
}
