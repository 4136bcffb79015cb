import fc from 'fast-check';
import { anApplication } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import { fingerprintText, type FileDigest } from './fingerprint.js';
import { readJsonText } from './json-text.js';

const files: FileDigest[] = [
  { part: 'file-1', sha512: 'aa' },
  { part: 'file-2', sha512: 'bb' },
];

const fingerprint = (patch: Patch, parts = files, indent?: number) => {
  const reading = readJsonText(new TextEncoder().encode(JSON.stringify(anApplication(patch), null, indent)));
  if (reading.kind === 'unreadable') throw new Error('unreadable');
  return fingerprintText(reading.json, parts);
};

test('receive-01: a retry with other spacing is the same submission', () => {
  expect(fingerprint({}, files, 2)).toBe(fingerprint({}));
});

test.each<[string, Patch]>([
  ['the time of sending', { '/submittedAt': '2026-11-24T09:15:00+01:00' }],
  ['the id of the message', { '/channelMessageId': 'attempt-2' }],
])('%s changes with each attempt and does not count', (_what, patch) => {
  expect(fingerprint(patch)).toBe(fingerprint({}));
});

test.each<[string, Patch]>([
  ['one letter', { '/applicant/birthPlace': 'Izmir' }],
  ['an unknown key', { '/portal': {} }],
  ['the same words deeper inside', { '/portal': { submittedAt: 'x' } }],
  ['the order of the attachments', { '/attachments': anApplication().attachments?.toReversed() }],
])('%s makes another submission', (_what, patch) => {
  expect(fingerprint(patch)).not.toBe(fingerprint({}));
});

test('an inner key named like a changing one counts', () => {
  expect(fingerprint({ '/portal': { submittedAt: 'a' } })).not.toBe(fingerprint({ '/portal': { submittedAt: 'b' } }));
});

test('receive-02: one changed file makes another submission', () => {
  expect(fingerprint({}, [{ part: 'file-1', sha512: 'ac' }, files[1]!])).not.toBe(fingerprint({}));
});

test('files-12: the order of the parts does not count, their names do', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: 2 }), (shuffled) => {
      expect(fingerprint({}, shuffled)).toBe(fingerprint({}));
    }),
  );
  const swapped = [
    { part: 'file-2', sha512: 'aa' },
    { part: 'file-1', sha512: 'bb' },
  ];
  expect(fingerprint({}, swapped)).not.toBe(fingerprint({}));
});
