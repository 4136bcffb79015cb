import type { Label } from '../../intake/vocabulary.js';
import type { LossReason } from './mapping-report.js';

/** Why a value is not in its element as it was sent. */
const LOSS_WORDS: Readonly<Record<LossReason, Label>> = {
  'no-latin-form': { de: 'Schrift ohne lateinische Form', en: 'Letters without a Latin form' },
  'not-a-full-date': { de: 'Das Feld nimmt nur ein vollständiges Datum', en: 'The field takes a full date only' },
  'date-unreadable': { de: 'Nicht als Datum lesbar', en: 'Not readable as a date' },
  'code-unknown': { de: 'Steht in keiner amtlichen Liste', en: 'Not in any official list' },
  'address-incomplete': { de: 'Anschrift unvollständig', en: 'Address not complete' },
  'address-abroad': { de: 'Anschrift im Ausland', en: 'Address abroad' },
  'too-long': { de: 'Länger, als das Fachverfahren erlaubt', en: 'Longer than the specialist system allows' },
  'house-number-not-splittable': { de: 'Hausnummer nicht trennbar', en: 'House number not separable' },
  'document-incomplete': { de: 'Angaben zum Ausweis unvollständig', en: 'Details of the document not complete' },
  'person-without-name': { de: 'Person ohne Namen', en: 'Person without a name' },
  'only-with-another-kind': { de: 'Nur bei einer anderen Antragsart', en: 'Only with another kind of application' },
  'in-original-only': { de: 'Nur im Original', en: 'In the original only' },
};

const LOSSES = new Map<string, Label>(Object.entries(LOSS_WORDS));

/** The words of a loss; null for one that an earlier version of the mapping had. */
export function lossWords(reason: string): Label | null {
  return LOSSES.get(reason) ?? null;
}
