import type { CodeLists } from '../codes/code-list.js';
import { addressLines, isForeignAddress, readPostalCode } from '../intake/address.js';
import type { FindNationality } from '../intake/nationality.js';
import type { AddressContent } from '../intake/submission.js';
import { labelOf, type Vocabulary } from '../intake/vocabulary.js';
import { replaceXmlForbidden } from '../intake/xml-characters.js';
import { sentDateInWords } from '../time/german-date.js';
import type { Bilingual } from './field-section.js';

/** What turning codes into words needs to know. */
export type Words = { findNationality: FindNationality; lists: CodeLists };

/** A value in words, perhaps with a hint. `written` is the value as text, numbers digit by digit as the sender wrote. */
export type Reader = (written: string, value: unknown, words: Words) => Bilingual & { hint?: Bilingual };

const same = (text: string): Bilingual => ({ de: text, en: text });

/** Line breaks stand where the sender's text has characters that no screen can show. */
export const text: Reader = (written) => same(replaceXmlForbidden(written).text);

export const texts: Reader = (written, value) =>
  same(replaceXmlForbidden(Array.isArray(value) ? value.join(', ') : written).text);

export const date: Reader = (written) => sentDateInWords(written);

export const yesNo: Reader = (_written, value) => (value === true ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' });

/** A code of one of our own lists. */
export function coded(vocabulary: Vocabulary): Reader {
  return (written) => labelOf(vocabulary, written);
}

/** Codes of one of our own lists, in the order in which they were stated. */
export function allCoded(vocabulary: Vocabulary): Reader {
  return (written, value) => {
    const labels = (Array.isArray(value) ? value.map(String) : [written]).map((code) =>
      labelOf(vocabulary, replaceXmlForbidden(code).text),
    );
    return { de: labels.map(({ de }) => de).join(', '), en: labels.map(({ en }) => en).join(', ') };
  };
}

/** A code of an official list; a code that it lacks is shown as sent. */
export function listed(urn: string): Reader {
  return (written, _value, { lists }) => same(lists.get(urn)?.entries.get(written)?.name ?? written);
}

export const state: Reader = (written, _value, { findNationality }) => findNationality(written)?.label ?? same(written);

/** All nationalities, in the order in which they were stated. */
export const nationalities: Reader = (written, value, words) => {
  const codes = Array.isArray(value) ? value.map(String) : [written];
  const found = codes.map((code) => words.findNationality(code));
  const labels = codes.map((code, at) => found[at]?.label ?? same(code));
  const joined = { de: labels.map(({ de }) => de).join(', '), en: labels.map(({ en }) => en).join(', ') };
  if (!found.some((one) => one?.historic)) return joined;
  const hint = {
    de: 'Diesen Staat gibt es nicht mehr. Nach der heutigen Staatsangehörigkeit fragen.',
    en: 'This state exists no more. Ask for the present nationality.',
  };
  return { ...joined, hint };
};

/** The address as a block of lines, as on a letter. */
export const address: Reader = (_written, value, { findNationality }) => {
  const sent = value as AddressContent;
  const isForeign = isForeignAddress(sent);
  const country = isForeign && sent.country ? findNationality(sent.country)?.label : undefined;
  const block = (name: string | undefined) =>
    replaceXmlForbidden(addressLines({ ...sent, country: name ?? sent.country }).join('\n')).text;
  const shown = { de: block(country?.de), en: block(country?.en) };
  const { postalCode, change } = readPostalCode(sent.postalCode ?? '');
  if (isForeign || change !== 'leading-zero-added' || !postalCode) return shown;
  const hint = {
    de: `Postleitzahl als ${postalCode} gelesen: führende Null ergänzt.`,
    en: `Postcode read as ${postalCode}: leading zero added.`,
  };
  return { ...shown, hint };
};

const EURO = { style: 'currency', currency: 'EUR' } as const;
const euros = { de: new Intl.NumberFormat('de-DE', EURO), en: new Intl.NumberFormat('en-GB', EURO) };

/** An amount in euros; what is no plain number stays as sent. */
export const money: Reader = (written) => {
  if (!/^\d{1,9}([.,]\d{1,2})?$/.test(written)) return same(written);
  const amount = Number(written.replace(',', '.'));
  return { de: euros.de.format(amount), en: euros.en.format(amount) };
};

export const centimetres: Reader = (written) => same(/^\d+$/.test(written) ? `${written} cm` : written);

const languageNames = {
  de: new Intl.DisplayNames('de', { type: 'language', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }),
};

export const language: Reader = (written) => {
  if (!/^[a-z]{2,3}$/.test(written)) return same(written);
  return { de: languageNames.de.of(written) ?? written, en: languageNames.en.of(written) ?? written };
};

const instants = {
  de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' }),
};

/** A moment, in Berlin's time. */
export const moment: Reader = (written) => {
  const at = Date.parse(written);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(written) || Number.isNaN(at)) return same(written);
  return { de: instants.de.format(at), en: instants.en.format(at) };
};
