/**
 * Everything that a key does, in the order of the help. `key` is what the browser calls it (`event.key`), so that it
 * works on every layout. A single key also works after the leader key, in every mode; a person may choose another one.
 */
export const KEY_ACTIONS = {
  nextRow: { key: 'j', shift: false, single: true, caps: ['J', '↓'] },
  previousRow: { key: 'k', shift: false, single: true, caps: ['K', '↑'] },
  openCase: { key: 'Enter', shift: false, single: false, caps: ['Enter'] },
  back: { key: 'Escape', shift: false, single: false, caps: ['Esc'] },
  search: { key: 's', shift: false, single: true, caps: ['S'] },
  showNew: { key: '.', shift: false, single: true, caps: ['.'] },
  nextDocument: { key: 'v', shift: false, single: true, caps: ['V'] },
  previousDocument: { key: 'v', shift: true, single: true, caps: ['shift', 'V'] },
  zoomIn: { key: '+', shift: false, single: true, caps: ['+'] },
  zoomOut: { key: '-', shift: false, single: true, caps: ['−'] },
  rotate: { key: 'o', shift: false, single: true, caps: ['O'] },
  nextPane: { key: 'F6', shift: false, single: false, caps: ['F6'] },
  previousPane: { key: 'F6', shift: true, single: false, caps: ['shift', 'F6'] },
  leader: { key: 'F8', shift: false, single: false, caps: ['F8'] },
  help: { key: '?', shift: false, single: true, caps: ['?'] },
} as const satisfies Record<string, { key: string; shift: boolean; single: boolean; caps: readonly string[] }>;

export type KeyAction = keyof typeof KEY_ACTIONS;
export const KEY_ACTION_NAMES = Object.keys(KEY_ACTIONS) as KeyAction[];

type Press = { key: string; shiftKey: boolean };

/** What stands on the key of an action, for a person who has chosen a leader key. */
export function capsOf(action: KeyAction, leaderKey: string): readonly string[] {
  return action === 'leader' ? [leaderKey] : KEY_ACTIONS[action].caps;
}

/** The action of a key press without Strg, Alt or Meta; null if none has it. Caps lock changes nothing. */
export function findKeyAction({ key, shiftKey }: Press, leaderKey: string): KeyAction | null {
  if (key === leaderKey) return 'leader';
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const pressed = isLetter ? key.toLowerCase() : key;
  // What Shift does to a sign differs between keyboards (`?` needs it on a German one), so only letters ask for it.
  const shiftCounts = isLetter || key.length > 1;
  return (
    KEY_ACTION_NAMES.find((name) => {
      const action = KEY_ACTIONS[name];
      return name !== 'leader' && action.key === pressed && (!shiftCounts || action.shift === shiftKey);
    }) ?? null
  );
}
