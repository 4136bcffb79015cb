import { readFileSync } from 'node:fs';
import { XmlElement, type XmlDocument } from 'libxml2-wasm';
import { fieldPath } from './field-path.js';
import type { Rejection } from './outcome.js';

const CODES = new URL('../../../../data/codes/', import.meta.url);

// The element says which list it takes; the schema fixes the list's address, and open lists need their version here.
const LISTS: Readonly<Record<string, { list: string; version: string }>> = {
  augenfarbe: { list: 'augenfarbe', version: '1' },
  dokumententyp: { list: 'dokumentformat', version: '2' },
  familiaereBeziehung: { list: 'ozg-familiaere-beziehung-referenzperson', version: '1' },
  familienstand: { list: 'familienstand', version: '2' },
  geschlecht: { list: 'geschlecht', version: '1' },
  grundDesAntrags: { list: 'ozg-antragsgrund', version: '4' },
  grundDesAufenthalts: { list: 'ozg-aufenthaltsgrund', version: '2' },
  kanal: { list: 'erreichbarkeit', version: '3' },
  staatsangehoerigkeit: { list: 'staatsangehoerigkeit', version: '2024-08-01' },
  vertretungsart: { list: 'art-der-vertretung', version: '3' },
};

const loaded = new Map<string, ReadonlySet<string>>();

function codesOf(name: string): ReadonlySet<string> {
  const known = loaded.get(name);
  if (known) return known;
  const [, ...rows] = readFileSync(new URL(`${name}.csv`, CODES), 'utf8')
    .trimEnd()
    .split('\n');
  const codes = new Set(rows.map((row) => row.slice(0, row.indexOf(','))));
  loaded.set(name, codes);
  return codes;
}

function checkCode(element: XmlElement): Rejection | null {
  const entry = LISTS[element.name];
  if (entry === undefined) return null;
  const version = element.attr('listVersionID')?.value;
  if (version !== undefined && version !== entry.version)
    return {
      code: 'code-unknown',
      fieldPath: fieldPath(element),
      text: `Die Schlüsseltabelle ${entry.list} ist hier in Fassung ${entry.version} geladen, nicht in ${version}.`,
    };
  const code = element.get('code')?.content ?? '';
  if (codesOf(`${entry.list}-${entry.version}`).has(code)) return null;
  return {
    code: 'code-unknown',
    fieldPath: fieldPath(element),
    text: `Der Schlüssel „${code}“ steht nicht in der Schlüsseltabelle ${entry.list}, Fassung ${entry.version}.`,
  };
}

/** @returns a rejection for each code that is in no loaded list; expects a message that fits the schema */
export function checkCodes(message: XmlDocument): Rejection[] {
  return message
    .find('//*[code]')
    .filter((node) => node instanceof XmlElement)
    .map(checkCode)
    .filter((rejection) => rejection !== null);
}
