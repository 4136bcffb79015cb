import { DomainError } from '@einkanal/domain/domain-error';
import type { Sight } from '@einkanal/domain/inbox/section-rights';
import { checkValue } from '@einkanal/domain/import/repair/check-value';
import { isAtOrBelow, layOver, type Correction } from '@einkanal/domain/import/repair/lay-over';
import { repairLabel } from '@einkanal/domain/import/repair/repair-field';
import type { RepairableJob } from '../import/repair.query.js';
import { problem } from '../platform/problem-catalogue.js';
import { isVisible } from './transfer-repair-view.js';

type NewValue = Omit<Correction, 'id'>;

/**
 * Refuses what a person may not correct, and what the target would refuse again: nobody waits for an attempt to learn it.
 * @throws DomainError `correction-not-at-fault`; Problem `not-permitted`, `correction-refused` with the places
 */
export function refuseCorrections(
  corrections: readonly NewValue[],
  { job, before, sight }: { job: RepairableJob; before: readonly Correction[]; sight: Sight },
): void {
  for (const { pointer } of corrections) {
    const isRefused = job.faults.some((fault) => fault.pointer !== null && isAtOrBelow(pointer, fault.pointer));
    // Nor is anything of a message that came as it is; a file is no value: they are tried again or waived.
    if (!isRefused || job.isPassedOn || isAtOrBelow(pointer, '/attachments'))
      throw new DomainError('correction-not-at-fault');
    if (!isVisible(pointer, sight)) throw problem('not-permitted');
  }
  const errors = corrections.flatMap(({ pointer, value }) => {
    const fault = checkValue(pointer, value);
    return fault ? [{ ...fault, pointer }] : [];
  });
  if (errors.length > 0) throw problem('correction-refused', { errors });
  const all = [...before, ...corrections.map((correction) => ({ ...correction, id: '' }))];
  if (layOver(job.content, all) === null)
    throw problem('correction-refused', { errors: corrections.map(({ pointer }) => doesNotFit(pointer)) });
}

function doesNotFit(pointer: string) {
  const { de, en } = repairLabel(pointer);
  return {
    ...{ code: 'value-not-in-form', pointer },
    de: `${de} hat in einem Antrag eine andere Form.`,
    en: `${en} has another form in an application.`,
  };
}
