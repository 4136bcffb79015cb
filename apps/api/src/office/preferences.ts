import { z } from 'zod';
import { SessionView } from '../platform/session.dto.js';

export const Preferences = SessionView.shape.preferences;
export type Preferences = z.infer<typeof Preferences>;

/** What a person sees before changing anything. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  density: 'comfortable',
  language: 'de',
  order: 'newest',
  listWidth: 480,
  checkWidth: 340,
  navigationFolded: false,
  singleKeys: true,
};

/** Stored preferences over the usual ones. Values that no longer fit fall back one by one. */
export function toPreferences(stored: unknown): Preferences {
  const known = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  const merged = Object.entries(DEFAULT_PREFERENCES).map(([name, usual]) => {
    const value = Preferences.shape[name as keyof Preferences].safeParse(known[name]);
    return [name, value.success ? value.data : usual] as const;
  });
  return Preferences.parse(Object.fromEntries(merged));
}
