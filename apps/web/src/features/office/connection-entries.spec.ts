import type { ConnectionField, TargetConnection } from '../../api/messages.js';
import { fieldsOf, toEntries, toRequest, withAdapter } from './connection-entries.js';

const field = (
  name: string,
  kind: ConnectionField['kind'],
  usual: ConnectionField['usual'] = null,
): ConnectionField => ({
  ...{ name, kind, usual, isRequired: true, least: null, most: null, longest: 500, choices: [], hint: null },
  label: { de: name, en: name },
});
const adapter = (name: string, fields: ConnectionField[]) => ({ name, fields, label: { de: name, en: name } });
const connection: TargetConnection = {
  ...{ kind: 'DMS', adapter: 'cmis', name: 'E-Akte', takesTests: false, exchangeFolder: null, version: '1' },
  settings: { url: 'https://dms.example', password: { isSet: true }, timeoutMs: 500 },
  adapters: [
    adapter('cmis', [field('url', 'url'), field('password', 'secret'), field('timeoutMs', 'number', 60_000)]),
    adapter('folder', [field('directory', 'folder'), field('timeoutMs', 'number', 9)]),
  ],
};

test('what is stored is shown and sent back as it is, and a secret that nobody entered is left out', () => {
  const entries = toEntries(connection, 'E-Akte');
  expect(entries).toMatchObject({ '/settings/password': '', '/settings/timeoutMs': '500', '/settings/directory': '' });
  expect(toRequest(entries, fieldsOf(connection, 'cmis'))).toEqual({
    ...{ adapter: 'cmis', name: 'E-Akte', takesTests: false },
    settings: { url: 'https://dms.example', timeoutMs: 500 },
  });
});

test('of another adapter its own fields are sent, and text where a number should be goes as it was typed', () => {
  const entries = { ...toEntries(connection, ''), '/adapter': 'folder', '/settings/timeoutMs': 'lange' };
  expect(toRequest(entries, fieldsOf(connection, 'folder'))).toMatchObject({
    ...{ adapter: 'folder', settings: { directory: '', timeoutMs: 'lange' } },
  });
});

test('where there is no connection yet, the usual adapter and the usual name stand there', () => {
  const none = { ...connection, adapter: null, name: '', settings: {} };
  expect(toEntries(none, 'E-Akte')).toMatchObject({
    ...{ '/adapter': 'cmis', '/name': 'E-Akte', '/settings/timeoutMs': '60000' },
  });
});

test('with another adapter what is usual there stands where the usual stood, and what was entered stays', () => {
  const entered = toEntries(connection, '');
  expect(withAdapter(connection, entered, 'folder')).toEqual({ '/adapter': 'folder' });
  const usual = { ...entered, '/settings/timeoutMs': '60000' };
  expect(withAdapter(connection, usual, 'folder')).toEqual({ '/adapter': 'folder', '/settings/timeoutMs': '9' });
});
