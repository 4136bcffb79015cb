import { pointerOf } from '../intake/json-pointer.js';
import { AttachmentEntry, Address, type SubmissionContent } from '../intake/submission.js';
import { replaceXmlForbidden } from '../intake/xml-characters.js';
import type { Words } from './field-reader.js';
import { FIELD_SECTIONS, type FieldSection, type Section, type SectionField } from './field-section.js';
import { KNOWN_FIELDS, labelOfField } from './known-field.js';

/** A submission as it can be shown. `numbersAsWritten` are the literals that JavaScript would write differently. */
export type SectionSource = { content: SubmissionContent; numbersAsWritten: ReadonlyMap<string, string> };

type Path = readonly (string | number)[];
type Found = SectionField & { section: FieldSection; path: Path; position: number };

// Shown as the list of documents, or as the block of an address.
const SHOWN_ELSEWHERE = new Set(Object.keys(AttachmentEntry.shape).map((key) => `attachments[].${key}`));
const ADDRESS_KEYS = new Set(Object.keys(Address.shape));

/** Names that senders give to what Art. 9 GDPR protects and the contract does not ask for. */
const SPECIAL_NAME = /health|gesund|krank|disab|behinder|ethni|politi|partei|gewerkschaft|sexual|biometr|finger|asyl/i;
/** Religion is voluntary and nobody's business here: it stays in the original and is not shown. */
const NEVER_SHOWN_NAME = /relig|konfession|denomination/i;
const LONGEST_PLAIN_TEXT = 80;
const MOST_UNKNOWN_FIELDS = 500;

/**
 * Every value of a submission in its section, in readable German and English. What the contract does not know is
 * listed too, at the end or, where it can hold something sensitive, under `special`.
 */
export function caseSections(source: SectionSource, words: Words): Section[] {
  const found = upToLimit([...walk(source.content, [], source, words)].sort(inTableOrder));
  return FIELD_SECTIONS.map((section) => ({
    section,
    fields: found
      .filter((field) => field.section === section)
      .map(({ section: _section, path: _path, position: _position, ...field }) => field),
  }));
}

function* walk(value: unknown, path: Path, source: SectionSource, words: Words): Generator<Found> {
  if (value === null || value === undefined || value === '') return;
  const name = nameOf(path);
  const known = KNOWN_FIELDS.get(name);
  const pointer = pointerOf(path);
  const written = typeof value === 'string' ? value : (source.numbersAsWritten.get(pointer) ?? JSON.stringify(value));
  if (known) {
    const { hint = null, ...text } = known.read(written, value, words);
    const { section, sensitivity, position } = known;
    const field = { pointer, label: labelOfField(name), known: true, original: written, hint };
    if (text.de !== '') yield { ...field, text, section, sensitivity, path, position };
    if (!isAddress(value)) return;
  }
  if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
      const innerPath = [...path, Array.isArray(value) ? Number(key) : key];
      const isShown = SHOWN_ELSEWHERE.has(nameOf(innerPath)) || (known && isInBlock(key, innerPath));
      if (!isShown) yield* walk(inner, innerPath, source, words);
    }
  } else if (!NEVER_SHOWN_NAME.test(name)) yield unknownField(written, path);
}

function unknownField(written: string, path: Path): Found {
  const isSpecial = SPECIAL_NAME.test(nameOf(path)) || written.length > LONGEST_PLAIN_TEXT || written.includes('\n');
  const { text } = replaceXmlForbidden(written);
  return {
    pointer: pointerOf(path),
    label: path.join('.'),
    known: false,
    text: { de: text, en: text },
    original: written,
    hint: null,
    sensitivity: 'place',
    section: isSpecial ? 'special' : 'other',
    path,
    position: KNOWN_FIELDS.size,
  };
}

// What is unknown stands last, so the end is what is cut; the original has it all.
function upToLimit(found: Found[]): Found[] {
  const tooMany = found.filter(({ known }) => !known).length - MOST_UNKNOWN_FIELDS;
  if (tooMany <= 0) return found;
  const text = {
    de: `${tooMany.toLocaleString('de-DE')} weitere Angaben stehen im Original.`,
    en: `${tooMany.toLocaleString('en-GB')} more values stand in the original.`,
  };
  return [...found.slice(0, -tooMany), { ...unknownField('', ['…']), section: 'other', text }];
}

function isAddress(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Whether the address block already shows this part of it. */
function isInBlock(key: string, path: Path): boolean {
  return ADDRESS_KEYS.has(key) && !KNOWN_FIELDS.has(nameOf(path));
}

/** `family[].birthDate` for the path `family`, 0, `birthDate`. */
function nameOf(path: Path): string {
  return path.map((step, at) => (typeof step === 'number' ? '[]' : `${at > 0 ? '.' : ''}${step}`)).join('');
}

/** The order of the table; of a list, one entry after the other. What is unknown stays as it was sent. */
function inTableOrder(a: Found, b: Found): number {
  const [listA, listB] = [
    a.path.findIndex((step) => typeof step === 'number'),
    b.path.findIndex((step) => typeof step === 'number'),
  ];
  const isSameList = listA > 0 && listA === listB && a.path.slice(0, listA).join() === b.path.slice(0, listB).join();
  const entries = isSameList ? Number(a.path[listA]) - Number(b.path[listB]) : 0;
  return entries || a.position - b.position;
}
