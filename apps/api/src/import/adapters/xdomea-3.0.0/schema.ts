import { readFileSync } from 'node:fs';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { parseXml } from '../../../message/xauslaender-26.11/xml-document.js';

/** Our own schema, written from the published facts. */
const SCHEMA = new URL('../../../../../../data/xsd/einkanal-xdomea-300.xsd', import.meta.url);

let validator: XsdValidator | undefined;

/** The first thing that breaks the schema of xdomea 3.0.0; null where nothing does. */
export function schemaFault(xml: Uint8Array): string | null {
  validator ??= loadSchema();
  using document = parseXml(xml);
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details[0]?.message.trim() ?? error.message;
  }
}

function loadSchema(): XsdValidator {
  using schema = XmlDocument.fromBuffer(readFileSync(SCHEMA));
  return XsdValidator.fromDoc(schema);
}
