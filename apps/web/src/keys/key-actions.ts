type Key = {
  key: string;
  shift?: true;
  ctrl?: true;
  /** The key before it: `G N` is G, then N. */
  after?: 'g';
  /** Acts without Strg in list and preview, unless the person has turned single keys off. */
  single?: true;
  caps: readonly string[];
};

/**
 * Everything that a key does, in the order of the help. `key` is what the browser calls it (`event.key`), so that it
 * works on every layout. A single key also works after the leader key, in every mode.
 */
export const KEY_ACTIONS = {
  nextRow: { key: 'j', single: true, caps: ['J', '↓'] },
  previousRow: { key: 'k', single: true, caps: ['K', '↑'] },
  openCase: { key: 'Enter', caps: ['Enter'] },
  back: { key: 'Escape', caps: ['Esc'] },
  accept: { key: 'e', single: true, caps: ['E'] },
  claim: { key: 'a', single: true, caps: ['A'] },
  route: { key: 'z', single: true, caps: ['Z'] },
  handOver: { key: 'u', single: true, caps: ['U'] },
  followUp: { key: 'w', single: true, caps: ['W'] },
  note: { key: 'n', single: true, caps: ['N'] },
  secondLook: { key: 'b', single: true, caps: ['B'] },
  emergency: { key: '!', single: true, caps: ['!'] },
  reasons: { key: 'i', single: true, caps: ['I'] },
  answerYes: { key: '1', single: true, caps: ['1'] },
  answerNo: { key: '2', single: true, caps: ['2'] },
  answerUnclear: { key: '3', single: true, caps: ['3'] },
  nextStep: { key: 'm', single: true, caps: ['M'] },
  transfer: { key: 'Enter', ctrl: true, caps: ['ctrl', 'Enter'] },
  sendBack: { key: 'f', single: true, caps: ['F'] },
  recordWithdrawal: { key: 'r', single: true, caps: ['R'] },
  separate: { key: 't', single: true, caps: ['T'] },
  undo: { key: 'z', ctrl: true, caps: ['ctrl', 'Z'] },
  select: { key: 'x', single: true, caps: ['X'] },
  extendDown: { key: 'j', shift: true, single: true, caps: ['shift', 'J'] },
  extendUp: { key: 'k', shift: true, single: true, caps: ['shift', 'K'] },
  selectAll: { key: 'a', ctrl: true, caps: ['ctrl', 'A'] },
  search: { key: 's', single: true, caps: ['S'] },
  showNew: { key: '.', single: true, caps: ['.'] },
  goNext: { key: 'n', after: 'g', single: true, caps: ['G', 'N'] },
  goInbox: { key: 'e', after: 'g', single: true, caps: ['G', 'E'] },
  goMine: { key: 'm', after: 'g', single: true, caps: ['G', 'M'] },
  goTransfers: { key: 'u', after: 'g', single: true, caps: ['G', 'U'] },
  goToday: { key: 'h', after: 'g', single: true, caps: ['G', 'H'] },
  goSteering: { key: 's', after: 'g', single: true, caps: ['G', 'S'] },
  nextDocument: { key: 'v', single: true, caps: ['V'] },
  previousDocument: { key: 'v', shift: true, single: true, caps: ['shift', 'V'] },
  zoomIn: { key: '+', single: true, caps: ['+'] },
  zoomOut: { key: '-', single: true, caps: ['−'] },
  rotate: { key: 'o', single: true, caps: ['O'] },
  nextPane: { key: 'F6', caps: ['F6'] },
  previousPane: { key: 'F6', shift: true, caps: ['shift', 'F6'] },
  leader: { key: 'F8', caps: ['F8'] },
  help: { key: '?', single: true, caps: ['?'] },
} as const satisfies Record<string, Key>;

export type KeyAction = keyof typeof KEY_ACTIONS;
export const KEY_ACTION_NAMES = Object.keys(KEY_ACTIONS) as KeyAction[];
/** What is drawn for an action; the key before any other is the person's choice. */
export function capsOf(action: KeyAction, leaderKey: string): readonly string[] {
  return action === 'leader' ? [leaderKey] : KEY_ACTIONS[action].caps;
}

/** What is drawn beside what a key does: the first of several keys, or those that are pressed together. */
export function drawnCaps(action: KeyAction): readonly string[] {
  const { caps } = KEY_ACTIONS[action];
  return caps[0] === 'ctrl' ? caps : caps.slice(0, 1);
}

/** The key of an action, with what may be absent. */
export const keyOf = (action: KeyAction): Key => KEY_ACTIONS[action];

export type Press = { key: string; shiftKey: boolean; ctrlKey?: boolean };

/**
 * The action of a key press without Alt or Meta; null if none has it. Caps lock changes nothing.
 * @param after the key before it that waits for a second one
 */
export function findKeyAction({ key, shiftKey, ctrlKey = false }: Press, after: 'g' | null = null): KeyAction | null {
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const pressed = isLetter ? key.toLowerCase() : key;
  // What Shift does to a sign differs between keyboards (`?` needs it on a German one), so only letters ask for it.
  const shiftCounts = isLetter || key.length > 1;
  return (
    KEY_ACTION_NAMES.find((name) => {
      const action = keyOf(name);
      if (action.key !== pressed || (action.ctrl ?? false) !== ctrlKey || (action.after ?? null) !== after)
        return false;
      return !shiftCounts || (action.shift ?? false) === shiftKey;
    }) ?? null
  );
}

/** The key of an action as `aria-keyshortcuts` wants it. */
export function shortcutOf(action: KeyAction): string {
  const { key, shift, ctrl, after } = keyOf(action);
  const sign = key === '+' ? 'Plus' : key;
  return [after, `${ctrl ? 'Control+' : ''}${shift ? 'Shift+' : ''}${sign}`].filter(Boolean).join(' ');
}
