import { transferSentence } from './transfer-sentence.js';

test('import-10: an address that has moved is named, the old one and the new one', () => {
  const detail = { address: 'http://dms.example/cmis', movedTo: 'https://akte.example/cmis' };
  expect(transferSentence('target-moved', detail)).toEqual({
    de: expect.stringMatching(/geändert.*\(bisher http:\/\/dms.example\/cmis, jetzt https:\/\/akte.example\/cmis\)$/),
    en: expect.stringMatching(/moved.*\(so far http:\/\/dms.example\/cmis, now https:\/\/akte.example\/cmis\)$/),
  });
});

test('import-11: a certificate that has ended is named with its day', () => {
  const sentence = transferSentence('target-certificate-expired', { certificateExpiredOn: '2026-11-29' });
  expect(sentence?.de).toContain('abgelaufen am 29.11.2026');
  expect(sentence?.en).toContain('expired on 2026-11-29');
});

test('what nothing more is known of has its sentence alone, and an unknown code has none', () => {
  expect(transferSentence('target-timed-out', {})?.en).toBe('The target system answers too late.');
  expect(transferSentence('unheard-of', {})).toBeNull();
});
