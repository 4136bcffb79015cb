import { Readable } from 'node:stream';
import { aTarget } from '../../../test/test-target.js';
import { TargetFault } from '../target-fault.js';
import { callTarget, type TargetCall } from './target-http.js';

const running: { stop: () => Promise<void> }[] = [];
async function start(...args: Parameters<typeof aTarget>) {
  const target = await aTarget(...args);
  running.push(target);
  return target;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((target) => target.stop()));
});

const AUTHORIZATION = 'Basic ZG1zOmRtcw==';
const streamed = () => Readable.toWeb(Readable.from([Buffer.from('<antrag/>')])) as ReadableStream<Uint8Array>;
const post = (address: string, change: Partial<TargetCall> = {}) =>
  callTarget(`${address}/nachrichten`, {
    method: 'POST',
    headers: { authorization: AUTHORIZATION },
    body: () => '<antrag/>',
    ...{ timeoutMs: 5_000, address },
    ...change,
  });

/** What an attempt came to: the fault, or the text of the answer. */
async function outcome(attempt: Promise<Response>) {
  try {
    return await (await attempt).text();
  } catch (error) {
    if (!(error instanceof TargetFault)) throw error;
    return { code: error.code, detail: error.detail, retryAfterMs: error.retryAfterMs };
  }
}

describe('the address of a target has moved', () => {
  test.each([307, 308])(
    '%i to a new path of the same host is followed with method, body and password (import-10)',
    async (status) => {
      const target = await start(({ url }) =>
        url === '/nachrichten' ? { status, headers: { location: '/neu/nachrichten' } } : { status: 200, body: 'taken' },
      );
      expect(await outcome(post(target.url, { body: streamed }))).toBe('taken');
      expect(target.heard.map(({ method, url, body, authorization }) => [method, url, body, authorization])).toEqual([
        ['POST', '/nachrichten', '<antrag/>', AUTHORIZATION],
        ['POST', '/neu/nachrichten', '<antrag/>', AUTHORIZATION],
      ]);
    },
  );

  test.each([301, 302, 303])('%i is not followed: a POST never becomes a GET (import-10)', async (status) => {
    const target = await start(() => ({ status, headers: { location: '/neu/nachrichten' } }));
    expect(await outcome(post(target.url))).toMatchObject({
      code: 'target-moved',
      detail: { address: target.url, movedTo: `${target.url}/neu` },
    });
    expect(target.heard).toHaveLength(1);
  });

  test.each([302, 307, 308])(
    '%i to another host: it hears nothing, both addresses are named (import-10)',
    async (status) => {
      const other = await start(() => ({ status: 200, body: 'mine now' }));
      const location = `${other.url}/anmeldung?weiter=EK-2026-4819-3755`;
      const target = await start(() => ({ status, headers: { location } }));
      expect(await outcome(post(target.url))).toMatchObject({
        code: 'target-moved',
        detail: { address: target.url, movedTo: other.url },
      });
      expect(other.heard).toEqual([]);
    },
  );

  test('an address that the target itself names on another host gets no password (import-10)', async () => {
    const other = await start(() => ({ status: 200 }));
    const target = await start(() => ({ status: 200 }));
    expect(await outcome(callTarget(other.url, { timeoutMs: 5_000, address: target.url }))).toMatchObject({
      code: 'target-moved',
      detail: { address: target.url, movedTo: other.url },
    });
    expect(other.heard).toEqual([]);
  });

  test('a target that points to itself in a circle has moved, to nowhere that helps', async () => {
    const target = await start(() => ({ status: 308, headers: { location: '/nachrichten' } }));
    expect(await outcome(post(target.url))).toMatchObject({ code: 'target-moved' });
  });
});

describe('what an answer says about the target', () => {
  const page = { 'content-type': 'text/html; charset=utf-8' };
  test.each([
    [
      '200 with a web page, a sign-in form (import-05)',
      { status: 200, headers: page, body: '<form>' },
      'target-answers-with-page',
    ],
    ['404 with a web page', { status: 404, headers: page, body: '<p>' }, 'target-answers-with-page'],
    ['a redirect without an address', { status: 302 }, 'target-answers-with-page'],
    ['401', { status: 401 }, 'target-refuses-sign-in'],
    ['403 with a web page', { status: 403, headers: page, body: '<p>' }, 'target-refuses-sign-in'],
    ['502 with the page of a proxy', { status: 502, headers: page, body: '<p>' }, 'target-answers-with-error'],
    ['503', { status: 503 }, 'target-busy'],
  ])('%s', async (_, answer, code) => {
    const target = await start(() => answer);
    expect(await outcome(post(target.url))).toMatchObject({ code });
  });

  test('an answer of nothing is no page, whatever it is called', async () => {
    const target = await start(() => ({ status: 200, headers: { ...page, 'content-length': '0' } }));
    expect(await outcome(post(target.url))).toBe('');
  });

  test('how long a busy target asked to be left alone is told, in seconds or as a date', async () => {
    const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
    const target = await start(({ url }) => ({
      status: 429,
      headers: { 'retry-after': url === '/nachrichten' ? '90' : inTwoMinutes },
    }));
    expect(await outcome(post(target.url))).toMatchObject({ code: 'target-busy', retryAfterMs: 90_000 });
    const { retryAfterMs } = (await outcome(
      callTarget(`${target.url}/zwei`, { timeoutMs: 5_000, address: target.url }),
    )) as { retryAfterMs: number };
    expect(Math.round(retryAfterMs / 10_000)).toBe(12);
  });

  test('nobody there', async () => {
    const target = await aTarget(() => ({ status: 200 }));
    await target.stop();
    expect(await outcome(post(target.url))).toMatchObject({ code: 'target-unreachable' });
  });
});
