import { repairLabel } from '../repair/repair-field.js';
import type { CorrectedValue } from './mapping-input.js';
import type { MappingRecord } from './mapping-record.js';

/** The rule of what was sent where the message holds a corrected value. */
export const SENT_BEFORE_CORRECTION = 'sent-before-correction';

/** What was sent where people corrected something for the transfer → remark: the specialist system may compare. */
export function remarkCorrections(corrected: readonly CorrectedValue[], record: MappingRecord): void {
  record.remark(
    'Von der Behörde für die Übertragung korrigiert, im Antrag steht',
    corrected.map(({ pointer, sent }) => ({ pointer, text: sent, prefix: `${repairLabel(pointer).de} ` })),
    SENT_BEFORE_CORRECTION,
    '; ',
  );
}
