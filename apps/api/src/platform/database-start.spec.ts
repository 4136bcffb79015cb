import { createLog } from './log.js';
import { connectWhenThere } from './database-start.js';

const withCode = (code: string) => Object.assign(new Error('as PostgreSQL words it'), { code });

/** @returns the outcome, and what stood in the log */
async function start(outcomes: (Error | string)[]) {
  const lines: string[] = [];
  const log = createLog('info', 'test', { write: (line) => lines.push((JSON.parse(line) as { msg: string }).msg) });
  const connected = connectWhenThere('DATABASE_URL', log, () => {
    const next = outcomes.shift();
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  return { connected: await connected.catch((error: unknown) => error), lines };
}

test('a database that is there is used without a word', async () => {
  expect(await start(['connected'])).toEqual({ connected: 'connected', lines: [] });
});

test('one that is away, then starting, is waited for: one line when that begins, one when it ends', async () => {
  expect(await start([withCode('ECONNREFUSED'), withCode('57P03'), 'connected'])).toEqual({
    connected: 'connected',
    lines: ['the database does not answer, the start waits for it', 'the database answers, the start goes on'],
  });
});

test.each([
  ['28P01', 'DATABASE_URL names a role or a password that the database does not accept.'],
  ['3D000', 'DATABASE_URL names a database that does not exist.'],
])('%s, which no waiting heals, ends the start with a sentence', async (code, sentence) => {
  const { connected, lines } = await start([withCode(code), 'connected']);
  expect([connected, lines]).toEqual([new Error(sentence), []]);
});

test('so does what nobody has a sentence for, as it is', async () => {
  expect((await start([new Error('something else'), 'connected'])).connected).toEqual(new Error('something else'));
});
