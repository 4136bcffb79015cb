import { z } from 'zod';
import type { UndoSeconds } from '@einkanal/domain/office/office-settings';
import { UNDO_SECONDS } from '@einkanal/domain/office/setting-choices';

const Chosen = z.object({ undoSeconds: z.literal(UNDO_SECONDS) });

/** The undo time that a person has chosen; null where the office's holds. */
export function undoSecondsOf(preferences: unknown): UndoSeconds | null {
  const chosen = Chosen.safeParse(preferences);
  return chosen.success ? chosen.data.undoSeconds : null;
}
