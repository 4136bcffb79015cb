import tls from 'node:tls';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { aTestAuthority } from '../../../test/test-certificates.js';
import { aTarget } from '../../../test/test-target.js';
import { certificateEnd } from './target-certificate.js';
import { callTarget } from './target-http.js';

const HOUR_MS = 3_600_000;
const authority = aTestAuthority();
const expired = new Date(Date.now() - HOUR_MS);
const inTenDays = new Date(Math.floor(Date.now() / 1_000) * 1_000 + 240 * HOUR_MS);
const trusted = tls.getCACertificates('default');
beforeAll(() => {
  tls.setDefaultCACertificates([...trusted, authority.ca]);
});
afterAll(() => {
  tls.setDefaultCACertificates(trusted);
});

async function ask(certificate: { key: string; cert: string }) {
  const target = await aTarget(() => ({ status: 200, body: 'hello' }), certificate);
  try {
    const answer = await callTarget(target.url, {
      ...{ method: 'POST', headers: { authorization: 'Basic x' }, body: () => '<antrag/>' },
      ...{ timeoutMs: 5_000, address: target.url },
    }).then(
      (response) => response.text(),
      (error: unknown) => error,
    );
    return { answer, heard: target.heard, end: await certificateEnd(new URL(target.url)) };
  } finally {
    await target.stop();
  }
}

test('a certificate that has ended an hour ago is a fault of its own, with the date; nothing was sent (import-11)', async () => {
  const { answer, heard } = await ask(authority.certificate(expired));
  expect(answer).toMatchObject({
    code: 'target-certificate-expired',
    detail: { certificateExpiredOn: berlinDay(expired) },
  });
  expect(heard).toEqual([]);
});

test('after its renewal the same call goes through, and its end is known beforehand (import-11)', async () => {
  const { answer, end } = await ask(authority.certificate(inTenDays));
  expect(answer).toBe('hello');
  expect(end).toEqual(inTenDays);
});

test('a certificate that nobody has vouched for is not trusted, and says so', async () => {
  const { answer, heard } = await ask(aTestAuthority().certificate(inTenDays));
  expect(answer).toMatchObject({ code: 'target-certificate-untrusted' });
  expect(heard).toEqual([]);
});

test('without TLS there is no certificate', async () => {
  expect(await certificateEnd(new URL('http://localhost:1'))).toBeNull();
});
