import type { XmlElement } from 'libxml2-wasm';
import { isInNorm, lettersOf } from '@einkanal/domain/characters/din-91379';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { FaultRecord } from './fault-record.js';
import type { Document } from './lifted-document.js';
import type { ListVersions } from './list-versions.js';
import type { Content, ListName } from './structure.js';
import { readForm, type TextForm } from './text-form.js';
import { childElements } from './xml-document.js';

/** What values are read with, and where it is taken down what is wrong with them. */
export type ValueReading = {
  record: FaultRecord;
  versions: ListVersions;
  codeLists: CodeLists;
  /** The documents that were taken out of the message, by the marks in their places. */
  documents: ReadonlyMap<string, Document>;
  /** Those that the message really names, by their SHA-512. */
  files: Map<string, Document>;
};

type Value = Exclude<Content, { kind: 'elements' }>;
/** As long as a text of the JSON contract may be. */
const LONGEST_TEXT = 100_000;

/** The value of an element that holds no others of the standard. */
export function readValue(node: XmlElement, content: Value, path: string, reading: ValueReading): unknown {
  if (content.kind === 'code') return readCode(node, content.list, path, reading);
  for (const { name } of childElements(node))
    reading.record.fault(`${path}/${name}`, 'element-unknown', { element: name });
  const sent = node.content;
  const value = sent.trim();
  switch (content.kind) {
    case 'text':
      return readText(sent, content.form, path, reading.record);
    case 'binary':
      return readDocument(value, path, reading);
    case 'boolean':
      if (!/^(?:true|false|1|0)$/.test(value)) reading.record.fault(path, 'not-a-boolean', { value });
      return value === 'true' || value === '1';
    case 'true':
      if (value !== 'true') reading.record.fault(path, 'not-true');
      return true;
    case 'number':
      if (!/^\d{1,15}$/.test(value)) reading.record.fault(path, 'not-a-number', { value });
      return Number(value);
  }
}

function readText(sent: string, form: TextForm, path: string, record: FaultRecord): string {
  if (sent.length > LONGEST_TEXT) {
    record.fault(path, 'text-too-long', { limit: String(LONGEST_TEXT) });
    return '';
  }
  const { value, fault } = readForm(form, sent);
  if (fault !== null) record.fault(path, fault, { value });
  else if (value.trim() === '' && form !== 'text-or-default') record.finding(path, 'value-empty');
  const foreign = lettersOf(value.normalize('NFC')).filter(({ text }) => !isInNorm(text));
  if (foreign.length > 0) {
    const characters = [...new Set(foreign.map(({ text }) => text))].slice(0, 10).join(' ');
    record.finding(path, 'character-outside-din-91379', { characters });
  }
  return value;
}

function readDocument(mark: string, path: string, { record, documents, files }: ValueReading): string {
  const document = documents.get(mark);
  if (mark === '') record.fault(path, 'document-empty');
  else if (!document?.isBase64) record.fault(path, 'document-not-base64');
  if (!document) return '';
  files.set(document.sha512, document);
  return document.sha512;
}

function readCode(node: XmlElement, listName: ListName, path: string, reading: ValueReading): string {
  const { record, versions, codeLists } = reading;
  const { urn, version, isFixed } = versions[listName];
  const children = childElements(node);
  for (const { name, namespaceUri } of children)
    if (namespaceUri !== '' || (name !== 'code' && name !== 'name'))
      record.fault(`${path}/${name}`, 'element-unknown', { element: name });
  const list = node.attr('listURI')?.value.trim();
  if (list !== undefined && list !== urn) record.fault(path, 'list-wrong', { value: list, expected: urn });
  const stated = node.attr('listVersionID')?.value.trim();
  if (stated === undefined && !isFixed) record.fault(path, 'list-version-missing');
  if (stated !== undefined && stated !== version && isFixed)
    record.fault(path, 'list-version-wrong', { value: stated, expected: version });

  const code = children.find(({ name, namespaceUri }) => name === 'code' && namespaceUri === '')?.content.trim();
  if (code === undefined) record.fault(`${path}/code`, 'element-missing', { element: 'code' });
  else if (codeLists.get(urn)?.entries.has(code) === false) {
    const details = { code, list: urn, version: codeLists.get(urn)?.version ?? version };
    if (isFixed) record.fault(path, 'code-not-in-list', details);
    else record.finding(path, 'code-unknown', details);
  }
  return code ?? '';
}
