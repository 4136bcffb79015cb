import { readFileSync } from 'node:fs';
import {
  type ErrorDetail,
  XmlBufferInputProvider,
  XmlDocument,
  xmlRegisterInputProvider,
  XmlValidateError,
  XsdValidator,
} from 'libxml2-wasm';
import type { Rejection } from './outcome.js';

const SCHEMAS = new URL('../../../../data/xsd/', import.meta.url);
// A name that is no file and no address: the parser can load our two schemas by it, and nothing else.
const SHELF = 'einkanal-schema/';
const MAIN = 'einkanal-xauslaender-2611.xsd';
const BASE = 'einkanal-xauslaender-basis.xsd';

function loadValidator(): XsdValidator {
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [SHELF + BASE]: readFileSync(new URL(BASE, SCHEMAS)) }));
  using schema = XmlDocument.fromBuffer(readFileSync(new URL(MAIN, SCHEMAS)), { url: SHELF + MAIN });
  return XsdValidator.fromDoc(schema);
}

let validator: XsdValidator | null = null;

const withoutPrefixes = (xpath: string): string => xpath.replace(/(?<=\/)[\w.-]+:/g, '');

function toRejection({ message, xpath }: ErrorDetail): Rejection {
  const plain = message.trim().replace(/\{[^}]*\}/g, '');
  return {
    code: 'schema-invalid',
    ...(xpath === undefined ? {} : { fieldPath: withoutPrefixes(xpath) }),
    text: `Die Nachricht entspricht hier nicht dem Schema: ${plain}`,
  };
}

/** @returns a rejection for each place where the message breaks the schema of XAusländer 26.11 */
export function checkSchema(message: XmlDocument): Rejection[] {
  validator ??= loadValidator();
  try {
    validator.validate(message);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(toRejection);
    throw error;
  }
}
