import { z } from 'zod';
import { USUAL_SETTINGS, type UndoSeconds } from '@einkanal/domain/office/office-settings';
import { SessionView } from '../platform/session.dto.js';

export const Preferences = SessionView.shape.preferences;
export type Preferences = z.infer<typeof Preferences>;

/** What a person sees before changing anything, in an office that has set nothing. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  density: 'comfortable',
  language: 'de',
  order: 'urgency',
  listWidth: 480,
  checkWidth: 340,
  navigationFolded: false,
  singleKeys: true,
  leaderKey: 'F8',
  undoSeconds: USUAL_SETTINGS.undoSeconds,
};

const Stored = z.record(z.string(), z.unknown()).catch({});

/** Stored preferences over the office's and the usual ones. Values that no longer fit fall back one by one. */
export function toPreferences(stored: unknown, office: { undoSeconds: UndoSeconds }): Preferences {
  const known = Stored.parse(stored);
  const merged = Object.entries({ ...DEFAULT_PREFERENCES, undoSeconds: office.undoSeconds }).map(([name, usual]) => {
    const value = Preferences.shape[name as keyof Preferences].safeParse(known[name]);
    return [name, value.success ? value.data : usual] as const;
  });
  return Preferences.parse(Object.fromEntries(merged));
}

/** What is stored once some of it has changed. */
export function withChanges(stored: unknown, changes: Partial<Preferences>): Record<string, unknown> {
  return { ...Stored.parse(stored), ...changes };
}
