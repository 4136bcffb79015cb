import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ParseOption, XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { NAMESPACE, ROOT } from './ozg-antrag-130101.js';
import { faultsBy, type SchemaFault } from './schema.js';

export type UnusableSchemaCode =
  'schema-directory-unreadable' | 'schema-directory-incomplete' | 'schema-directory-of-other-release';

/** The directory that is to hold the official schema of 26.11 does not. */
export class UnusableSchema extends Error {
  constructor(
    readonly code: UnusableSchemaCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

type SchemaFile = { name: string; text: string };

/** Names that are no file and no address: nothing but the files of the directory can be loaded by them. */
const SHELF = 'official-schema/';
const RELEASE = /\btargetNamespace\s*=\s*["']http:\/\/www\.osci\.de\/xauslaender\d+["']/;
const OF_RELEASE = new RegExp(`\\btargetNamespace\\s*=\\s*["']${NAMESPACE}["']`);
const LOCATION = /\bschemaLocation\s*=\s*["']([^"']+)["']/g;
const ADDRESS = /^[a-z][a-z\d+.-]*:/i;
const MESSAGE = new RegExp(`<(?:[\\w.-]+:)?element\\s[^>]*\\bname\\s*=\\s*["']${ROOT.replaceAll('.', '\\.')}["']`);

const loaded = new Map<string, { state: string; validator: XsdValidator }>();
let shelf: XmlBufferInputProvider | undefined;

/**
 * What of a document breaks the official schema that an operator has put into a directory; an empty list if it is
 * valid. Nothing is loaded from elsewhere: an address in the schema means the file of that name in the directory.
 * @throws UnusableSchema where the directory does not hold all of the schema of 26.11
 */
export function officialFaults(directory: string, document: XmlDocument): SchemaFault[] {
  return faultsBy(validatorOf(directory), document);
}

/** @throws UnusableSchema as `officialFaults` does */
export function expectOfficialSchema(directory: string): void {
  validatorOf(directory);
}

function validatorOf(directory: string): XsdValidator {
  const names = namesIn(directory);
  const state = JSON.stringify(names);
  const known = loaded.get(directory);
  if (known?.state === state) return known.validator;
  known?.validator.dispose();
  loaded.delete(directory);
  const validator = load(names.map(([name]) => ({ name, text: readText(path.join(directory, name)) })));
  loaded.set(directory, { state, validator });
  return validator;
}

/** The schema files below a directory, with what changes when one of them is replaced. */
function namesIn(directory: string): [name: string, size: number, changedAt: number][] {
  try {
    const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => name.endsWith('.xsd'))
      .sort()
      .map((name) => {
        const { size, mtimeMs } = statSync(path.join(directory, name));
        return [name, size, mtimeMs];
      });
  } catch (error) {
    throw new UnusableSchema('schema-directory-unreadable', { cause: error });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UnusableSchema('schema-directory-unreadable', { cause: error });
  }
}

function load(files: readonly SchemaFile[]): XsdValidator {
  const ofRelease = files.filter(({ text }) => OF_RELEASE.test(text));
  if (ofRelease.length === 0 && files.some(({ text }) => RELEASE.test(text)))
    throw new UnusableSchema('schema-directory-of-other-release');
  const names = new Set(files.map(({ name }) => path.basename(name)));
  const wanted = files.flatMap(({ text }) => Array.from(text.matchAll(LOCATION), ([, location = '']) => location));
  const isComplete = wanted.every((location) => names.has(path.posix.basename(location)));
  if (!isComplete || !ofRelease.some(({ text }) => MESSAGE.test(text)))
    throw new UnusableSchema('schema-directory-incomplete');
  return compile(
    files,
    ofRelease,
    wanted.filter((location) => ADDRESS.test(location)),
  );
}

function compile(
  files: readonly SchemaFile[],
  ofRelease: readonly SchemaFile[],
  addresses: readonly string[],
): XsdValidator {
  const byName = new Map(files.map((file) => [path.basename(file.name), file]));
  const entries = [
    ...files.map((file) => [SHELF + file.name, file] as const),
    ...addresses.map((address) => [address, byName.get(path.posix.basename(address))] as const),
  ];
  const provider = shelfOf();
  for (const [name, file] of entries) if (file) provider.addBuffer(name, Buffer.from(file.text));
  try {
    const includes = ofRelease.map(({ name }) => `<xs:include schemaLocation="${escaped(name)}"/>`).join('');
    const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${NAMESPACE}" elementFormDefault="qualified">${includes}</xs:schema>`;
    const option = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET;
    using schema = XmlDocument.fromString(all, { url: `${SHELF}all.xsd`, option });
    return XsdValidator.fromDoc(schema);
  } catch (error) {
    throw new UnusableSchema('schema-directory-incomplete', { cause: error });
  } finally {
    for (const [name] of entries) provider.removeBuffer(name);
  }
}

function shelfOf(): XmlBufferInputProvider {
  if (shelf === undefined) {
    shelf = new XmlBufferInputProvider({});
    xmlRegisterInputProvider(shelf);
  }
  return shelf;
}

function escaped(name: string): string {
  return name.replaceAll(path.sep, '/').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
