import type { RepairFault } from '../../api/messages.js';

type RepairValue = RepairFault['current'];

/** A value as it is typed: a list has one entry a line, a value that is left out is empty. */
export function toTyped(value: RepairValue): string {
  return Array.isArray(value) ? value.join('\n') : (value ?? '');
}

/** What was typed as a value for the transfer. A field that is emptied is left out. */
export function fromTyped(typed: string, isList: boolean): RepairValue {
  if (!isList) return typed.trim() === '' ? null : typed.trim();
  const entries = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return entries.length > 0 ? entries : null;
}

/** The values that were changed, each as the transfer will carry it. `typed` has them by pointer. */
export function changedValues(
  faults: readonly RepairFault[],
  typed: Readonly<Record<string, string>>,
): { pointer: string; value: RepairValue }[] {
  return faults.flatMap(({ pointer, current, limit, isCorrectable }) => {
    const text = pointer === null ? undefined : typed[pointer];
    if (pointer === null || text === undefined || !isCorrectable) return [];
    const value = fromTyped(text, limit?.kind === 'list');
    return toTyped(value) === toTyped(current) ? [] : [{ pointer, value }];
  });
}
