import { readPartialDate } from '../../time/partial-date.js';
import type { Label } from '../../intake/vocabulary.js';
import { toLatinText } from '../mapping/latin/latin-text.js';
import { limitOf, type FieldLimit } from './field-limit.js';
import { repairLabel, type RepairValue } from './repair-field.js';

/** Why the target would refuse a value, in words for the person who enters it. */
type ValueFault = { code: ValueFaultCode } & Label;

type ValueFaultCode =
  | 'value-too-long'
  | 'value-empty'
  | 'letters-not-latin'
  | 'date-not-readable'
  | 'value-not-in-list'
  | 'value-not-in-form'
  | 'value-is-no-list'
  | 'value-is-list'
  | 'too-many-values';

/** What of a value the target would refuse; null where nothing is known against it. Null leaves the field out. */
export function checkValue(pointer: string, value: RepairValue): ValueFault | null {
  if (value === null) return null;
  const limit = limitOf(pointer);
  const label = repairLabel(pointer);
  if (limit.kind === 'list') return checkList(value, limit, label);
  return Array.isArray(value)
    ? fault('value-is-list', label, 'ist ein einzelner Wert, keine Liste', 'is one value, not a list')
    : checkText(value, limit, label);
}

function checkList(value: RepairValue, { maxItems }: FieldLimit, label: Label): ValueFault | null {
  if (!Array.isArray(value)) return fault('value-is-no-list', label, 'ist eine Liste', 'is a list');
  if (maxItems !== null && value.length > maxItems)
    return fault(
      'too-many-values',
      label,
      `hat ${value.length} Einträge, das Fachverfahren erlaubt ${maxItems}`,
      `has ${value.length} entries, the specialist system allows ${maxItems}`,
    );
  for (const item of value) {
    const found = item.trim() === '' ? emptyFault(label) : checkLetters(item, label);
    if (found) return found;
  }
  return null;
}

function checkText(text: string, limit: FieldLimit, label: Label): ValueFault | null {
  if (text.trim() === '') return emptyFault(label);
  const length = Array.from(text).length;
  if (limit.maxLength !== null && length > limit.maxLength)
    return fault(
      'value-too-long',
      label,
      `hat ${length} Zeichen, das Fachverfahren erlaubt ${limit.maxLength}`,
      `has ${length} characters, the specialist system allows ${limit.maxLength}`,
    );
  if (limit.kind === 'choice' && !limit.choices.some(({ code }) => code === text))
    return fault('value-not-in-list', label, 'steht nicht in der Liste', 'is not in the list');
  if (limit.kind === 'date' && typeof readPartialDate(text) === 'string')
    return fault('date-not-readable', label, 'ist kein Datum, das es gibt', 'is no date that exists');
  if (limit.fits && !limit.fits(text))
    return { code: 'value-not-in-form', ...told(label, 'passt nicht', 'does not fit', limit.sentence) };
  return checkLetters(text, label);
}

function checkLetters(text: string, label: Label): ValueFault | null {
  const [first] = toLatinText(text).unknown;
  if (!first) return null;
  return fault(
    'letters-not-latin',
    label,
    `enthält „${first.character}“, das Fachverfahren erlaubt nur lateinische Schrift (DIN 91379)`,
    `contains “${first.character}”, the specialist system allows Latin letters only (DIN 91379)`,
  );
}

const emptyFault = (label: Label) => fault('value-empty', label, 'ist leer', 'is empty');

function fault(code: ValueFaultCode, label: Label, de: string, en: string): ValueFault {
  return { code, ...told(label, de, en) };
}

function told(label: Label, de: string, en: string, more?: Label): Label {
  return {
    de: `${label.de} ${de}.${more ? ` ${more.de}` : ''}`,
    en: `${label.en} ${en}.${more ? ` ${more.en}` : ''}`,
  };
}
