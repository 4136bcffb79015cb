import type { RepairFault, RepairView } from '../../api/messages.js';

type Suggested = RepairFault & { pointer: string; suggestion: NonNullable<RepairFault['suggestion']> };

/** Whether format rules alone can put a transfer right, and none of its values says who somebody is. */
export function fitsBySuggestion({ faults }: Pick<RepairView, 'faults'>): boolean {
  return faults.length > 0 && faults.every((fault) => isSuggested(fault) && fault.isCorrectable && !fault.isIdentity);
}

/** What the format rules make of the values, as corrections. */
export function suggestedValues(faults: readonly RepairFault[]): { pointer: string; value: string }[] {
  return faults.filter(isSuggested).map(({ pointer, suggestion }) => ({ pointer, value: suggestion.value }));
}

function isSuggested(fault: RepairFault): fault is Suggested {
  return fault.pointer !== null && fault.suggestion !== null;
}
