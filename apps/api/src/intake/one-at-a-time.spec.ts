import { OneAtATime } from './one-at-a-time.js';

/** Work of which the test says when it ends, and what has begun so far. */
function aWork(begun: string[]) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const work = (name: string) => async () => {
    begun.push(name);
    await ended;
    return name;
  };
  return { work, end };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('work that shares a name runs in the order of arrival, other work at once', async () => {
  const [inTurn, begun] = [new OneAtATime(), [] as string[]];
  const first = aWork(begun);
  const running = [
    inTurn.run(['key', 'print'], 1_000, first.work('first')),
    inTurn.run(['key'], 1_000, async () => begun.push('same key')),
    inTurn.run(['print'], 1_000, async () => begun.push('same content')),
    inTurn.run(['other'], 1_000, async () => begun.push('other')),
  ];
  await turn();
  expect(begun).toEqual(['first', 'other']);
  first.end();
  await Promise.all(running);
  expect(begun).toEqual(['first', 'other', 'same key', 'same content']);
});

test('work that fails lets the next one have its turn', async () => {
  const inTurn = new OneAtATime();
  const failing = inTurn.run(['key'], 1_000, async () => Promise.reject(new Error('no')));
  const next = inTurn.run(['key'], 1_000, async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});

test('work whose turn does not come in time never runs; what comes after it still waits for the first', async () => {
  const [inTurn, begun] = [new OneAtATime(), [] as string[]];
  const first = aWork(begun);
  const running = inTurn.run(['key'], 1_000, first.work('first'));
  expect(await inTurn.run(['key'], 10, async () => begun.push('too late'))).toBeNull();
  const third = inTurn.run(['key'], 1_000, async () => begun.push('third'));
  await turn();
  expect(begun).toEqual(['first']);
  first.end();
  await Promise.all([running, third]);
  expect(begun).toEqual(['first', 'third']);
});
