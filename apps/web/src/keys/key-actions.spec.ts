import { drawnCaps, findKeyAction, KEY_ACTION_NAMES, keyOf, shortcutOf } from './key-actions.js';

test.each([
  [{ key: 'j', shiftKey: false }, 'nextRow'],
  [{ key: 'J', shiftKey: false }, 'nextRow'],
  [{ key: 'J', shiftKey: true }, 'extendDown'],
  [{ key: 'V', shiftKey: true }, 'previousDocument'],
  [{ key: 'v', shiftKey: false }, 'nextDocument'],
  [{ key: '?', shiftKey: true }, 'help'],
  [{ key: '?', shiftKey: false }, 'help'],
  [{ key: '!', shiftKey: true }, 'emergency'],
  [{ key: '1', shiftKey: false }, 'answerYes'],
  [{ key: '+', shiftKey: true }, 'zoomIn'],
  [{ key: 'F6', shiftKey: true }, 'previousPane'],
  [{ key: 'z', shiftKey: false }, 'route'],
  [{ key: 'z', shiftKey: false, ctrlKey: true }, 'undo'],
  [{ key: 'a', shiftKey: false, ctrlKey: true }, 'selectAll'],
  [{ key: 'Enter', shiftKey: false }, 'openCase'],
  [{ key: 'Enter', shiftKey: false, ctrlKey: true }, 'transfer'],
  [{ key: 'f', shiftKey: false, ctrlKey: true }, null],
  [{ key: 'p', shiftKey: false, ctrlKey: true }, null],
  [{ key: 'E', shiftKey: true }, null],
  [{ key: 'y', shiftKey: false }, null],
])('pressing %o means %s', (press, action) => {
  expect(findKeyAction(press)).toBe(action);
});

test('G waits for a second letter, which then does something else than alone', () => {
  expect(findKeyAction({ key: 'n', shiftKey: false }, 'g')).toBe('goNext');
  expect(findKeyAction({ key: 'n', shiftKey: false })).toBe('note');
  expect(findKeyAction({ key: 'z', shiftKey: false }, 'g')).toBeNull();
  expect(shortcutOf('goNext')).toBe('g n');
  expect(shortcutOf('undo')).toBe('Control+z');
  expect(shortcutOf('zoomIn')).toBe('Plus');
});

test('no action needs a sign that a German keyboard gives only with AltGr, or with Shift but for "!" and "?"', () => {
  const signs = KEY_ACTION_NAMES.map((name) => keyOf(name).key).filter((key) => key.length === 1);
  expect(signs.filter((key) => /[/[\]{}\\@]/.test(key))).toEqual([]);
});

test('keys that are pressed together are drawn together, of several that do the same the first', () => {
  expect(drawnCaps('transfer')).toEqual(['ctrl', 'Enter']);
  expect(drawnCaps('nextRow')).toEqual(['J']);
});

test('no two actions share a key', () => {
  const keys = KEY_ACTION_NAMES.map((name) => JSON.stringify({ ...keyOf(name), caps: [] }));
  expect(new Set(keys).size).toBe(keys.length);
});
