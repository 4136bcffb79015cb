import { checkValue } from '@einkanal/domain/import/repair/check-value';
import type { RepairFault, RepairView } from '../../api/messages.js';
import { useDraft } from '../../parts/drafts.js';
import { useLanguage } from '../../use-format.js';
import { changedValues, toTyped } from './repair-value.js';

type Draft = { typed: Readonly<Record<string, string>>; reason: string };
const EMPTY: Draft = { typed: {}, reason: '' };

/** What somebody types to put a transfer right: the values by field, and why. Kept until it is sent. */
export function useRepairForm({ jobId, faults }: RepairView) {
  const language = useLanguage();
  const [{ typed, reason }, setDraft, forget] = useDraft<Draft>(`repair ${jobId}`, EMPTY);
  const corrections = changedValues(faults, typed);
  return {
    reason,
    corrections,
    /** Every value that was changed would be taken. */
    fits: corrections.every(({ pointer, value }) => checkValue(pointer, value) === null),
    typedOf: ({ pointer, current }: RepairFault) => (pointer === null ? undefined : typed[pointer]) ?? toTyped(current),
    type: ({ pointer }: RepairFault, text: string) => {
      if (pointer !== null) setDraft({ typed: { ...typed, [pointer]: text }, reason });
    },
    /** What the format rule did is the reason, unless somebody has written one. */
    takeSuggestion: ({ pointer, suggestion }: RepairFault) => {
      if (pointer === null || !suggestion) return;
      setDraft({
        typed: { ...typed, [pointer]: suggestion.value },
        reason: reason.trim() === '' ? suggestion.sentence[language] : reason,
      });
    },
    setReason: (next: string) => {
      setDraft({ typed, reason: next });
    },
    forget: () => {
      setDraft(EMPTY);
      forget();
    },
  };
}
