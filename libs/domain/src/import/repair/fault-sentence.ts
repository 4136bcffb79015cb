import type { Label } from '../../intake/vocabulary.js';
import { transferSentence } from '../transfer-sentence.js';
import { checkValue } from './check-value.js';
import { repairLabel, type RepairValue } from './repair-field.js';

/**
 * What is wrong, in one plain sentence: about the value where we can tell (*Passnummer hat 10 Zeichen, das Fachverfahren
 * erlaubt 9*), else what the code means, with the name of the field.
 * @param value what stands there now; undefined where the reader may not see it
 */
export function faultSentence(code: string, pointer: string | null, value: RepairValue | undefined): Label {
  const known = transferSentence(code) ?? UNKNOWN;
  if (pointer === null) return known;
  const plain = valueSentence(pointer, value);
  if (plain) return plain;
  const label = repairLabel(pointer);
  return { de: `${label.de}: ${known.de}`, en: `${label.en}: ${known.en}` };
}

/** What is wrong about the value itself; null where we cannot tell. */
export function valueSentence(pointer: string, value: RepairValue | undefined): Label | null {
  const found = typeof value === 'string' || Array.isArray(value) ? checkValue(pointer, value) : null;
  return found && { de: found.de, en: found.en };
}

/** `faultSentence` for a list that people read who may open no case: what quotes the value is said by the name of the field. */
export function listedFaultSentence(code: string, pointer: string | null, value: RepairValue): Label {
  const isQuoted = pointer !== null && checkValue(pointer, value)?.code === 'letters-not-latin';
  return faultSentence(code, pointer, isQuoted ? undefined : value);
}

const UNKNOWN: Label = {
  de: 'Das Zielsystem nimmt die Übertragung nicht an.',
  en: 'The target system does not take the transfer.',
};
