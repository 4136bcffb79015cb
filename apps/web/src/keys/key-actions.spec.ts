import { findKeyAction, KEY_ACTION_NAMES, KEY_ACTIONS } from './key-actions.js';

test.each([
  [{ key: 'j', shiftKey: false }, 'nextRow'],
  [{ key: 'J', shiftKey: false }, 'nextRow'],
  [{ key: 'V', shiftKey: true }, 'previousDocument'],
  [{ key: 'v', shiftKey: false }, 'nextDocument'],
  [{ key: '?', shiftKey: true }, 'help'],
  [{ key: '?', shiftKey: false }, 'help'],
  [{ key: '+', shiftKey: true }, 'zoomIn'],
  [{ key: 'F6', shiftKey: true }, 'previousPane'],
  [{ key: 'J', shiftKey: true }, null],
  [{ key: 'x', shiftKey: false }, null],
])('pressing %o means %s', (press, action) => {
  expect(findKeyAction(press, 'F8')).toBe(action);
});

test('the leader key is the one that the person has chosen, and no other', () => {
  expect(findKeyAction({ key: 'F9', shiftKey: false }, 'F9')).toBe('leader');
  expect(findKeyAction({ key: 'F8', shiftKey: false }, 'F9')).toBeNull();
});

test('no action needs a sign that a German keyboard gives only with Shift or AltGr, but the question mark', () => {
  const signs = KEY_ACTION_NAMES.map((name) => KEY_ACTIONS[name].key).filter((key) => key.length === 1);
  expect(signs.filter((key) => /[/[\]{}\\@!]/.test(key))).toEqual([]);
});

test('no two actions share a key', () => {
  const keys = KEY_ACTION_NAMES.map((name) => `${KEY_ACTIONS[name].key} ${String(KEY_ACTIONS[name].shift)}`);
  expect(new Set(keys).size).toBe(keys.length);
});
