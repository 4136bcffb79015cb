import { fieldLabel } from './field-label.js';
import { FAULT_SENTENCES } from './fault-sentences.js';
import { fillSentence } from './fill-sentence.js';
import { FINDING_SENTENCES } from './finding-sentences.js';
import type { Finding } from './finding.js';
import { MESSAGE_REMARK_SENTENCES } from './message/message-remark.js';
import type { Label } from './vocabulary.js';

const SENTENCES: Readonly<Record<string, Label>> = {
  ...FAULT_SENTENCES,
  ...FINDING_SENTENCES,
  ...MESSAGE_REMARK_SENTENCES,
};

/** For a code of an older version that is still stored. */
const UNKNOWN_CODE: Label = {
  de: 'An dieser Stelle ist etwas zu prüfen: {field}.',
  en: 'Something has to be checked here: {field}.',
};

/** What a fault or finding means and what to do about it, in German and English. */
export function sentenceFor({ code, pointer, details = {} }: Finding): Label {
  const sentence = Object.hasOwn(SENTENCES, code) ? (SENTENCES[code] ?? UNKNOWN_CODE) : UNKNOWN_CODE;
  const field = fieldLabel(pointer);
  return {
    de: fillSentence(sentence.de, { ...details, field: field.de }),
    en: fillSentence(sentence.en, { ...details, field: field.en }),
  };
}
