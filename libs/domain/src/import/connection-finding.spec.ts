import { findingSentence } from './connection-finding.js';

const saying = (code: string, detail: Record<string, string> = {}) => findingSentence({ code, isGood: true, detail });

test('a finding says what was done, with the names that belong to it', () => {
  expect(saying('folder-written', { folder: '/srv/einkanal/outbound' })).toEqual({
    de: 'In /srv/einkanal/outbound wurde eine Probedatei geschrieben, umbenannt und gelöscht.',
    en: 'In /srv/einkanal/outbound a probe file was written, renamed and deleted.',
  });
});

test('a day is written as people write it', () => {
  const detail = { address: 'https://fv.example', day: '2027-02-28' };
  expect(saying('certificate-read', detail)?.de).toMatch(/am 28\.02\.2027\.$/);
  expect(saying('certificate-read', detail)?.en).toMatch(/on 2027-02-28\.$/);
});

test('a fault of the target has the words that it has for a transfer', () => {
  const moved = { address: 'https://old.example', movedTo: 'https://new.example' };
  expect(saying('target-moved', moved)?.de).toMatch(/bisher https:\/\/old\.example, jetzt https:\/\/new\.example/);
});

test('what nobody has words for has none', () => {
  expect(saying('constructor')).toBeNull();
});
