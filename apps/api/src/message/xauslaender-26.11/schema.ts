import { readFileSync, readdirSync } from 'node:fs';
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

/** Our own schema, written from the published facts; the official one has no licence that lets us ship it. */
const DIRECTORY = new URL('../../../../../data/xsd/', import.meta.url);
const ENTRY = 'einkanal-xauslaender-2611.xsd';

export type SchemaFault = { path: string | null; message: string };

let validator: XsdValidator | undefined;

/** What of a document breaks the schema; an empty list if it is valid. */
export function schemaFaults(document: XmlDocument): SchemaFault[] {
  validator ??= loadSchema();
  return faultsBy(validator, document);
}

/** What of a document breaks a schema. */
export function faultsBy(schema: XsdValidator, document: XmlDocument): SchemaFault[] {
  try {
    schema.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ xpath, message }) => ({ path: xpath ?? null, message: message.trim() }));
  }
}

/** Imports are found among the files of the directory, which are given from memory, and nowhere else. */
function loadSchema(): XsdValidator {
  const files = readdirSync(DIRECTORY).filter((name) => name.endsWith('.xsd'));
  const contents = files.map((name) => [name, readFileSync(new URL(name, DIRECTORY))] as const);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(contents)));
  using schema = XmlDocument.fromBuffer(readFileSync(new URL(ENTRY, DIRECTORY)), {
    option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET,
  });
  return XsdValidator.fromDoc(schema);
}
