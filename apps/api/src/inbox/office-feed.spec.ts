import type { StreamedFact } from '../case-file/case-event-stream.query.js';
import { OfficeFeed, isAfter } from './office-feed.js';

const fact = (number: number): StreamedFact => ({
  xid: String(number),
  seq: '1',
  caseId: 'case',
  type: 'submission-accepted',
  by: null,
  stage: null,
  teamName: null,
  at: new Date(0),
});

/** A source that holds `facts` and answers when the test says so. */
function aSource(facts: StreamedFact[]) {
  let readings = 0;
  const read = (after: { xid: string; seq: string }, most: number) => {
    readings += 1;
    return Promise.resolve(facts.filter((one) => isAfter(one, after)).slice(0, most));
  };
  return { read, readings: () => readings };
}

test('each listener hears each fact once and in order, from the moment when it came', async () => {
  const facts = [fact(1)];
  const feed = new OfficeFeed({ xid: '0', seq: '0' }, aSource(facts).read);
  const [early, late]: string[][] = [[], []];
  feed.listen(({ xid }) => early?.push(xid));
  await feed.pump();
  feed.listen(({ xid }) => late?.push(xid));
  facts.push(fact(2), fact(3));
  await Promise.all([feed.pump(), feed.pump(), feed.pump()]);
  expect(early).toEqual(['1', '2', '3']);
  expect(late).toEqual(['2', '3']);
});

test('a flood is read to its end', async () => {
  const facts = Array.from({ length: 1_234 }, (_, at) => fact(at + 1));
  const feed = new OfficeFeed({ xid: '0', seq: '0' }, aSource(facts).read);
  let heard = 0;
  feed.listen(() => (heard += 1));
  await feed.pump();
  expect(heard).toBe(1_234);
});

test('a hundred wake-ups at once cause two readings at most', async () => {
  const source = aSource([fact(1)]);
  const feed = new OfficeFeed({ xid: '0', seq: '0' }, source.read);
  await Promise.all(Array.from({ length: 100 }, () => feed.pump()));
  expect(source.readings()).toBeLessThanOrEqual(2);
});

test('after a failed reading the next one goes on from the same place', async () => {
  let isBroken = true;
  const source = aSource([fact(1)]);
  const feed = new OfficeFeed({ xid: '0', seq: '0' }, (after, most) =>
    isBroken ? Promise.reject(new Error('gone')) : source.read(after, most),
  );
  const heard: string[] = [];
  feed.listen(({ xid }) => heard.push(xid));
  await expect(feed.pump()).rejects.toThrow('gone');
  isBroken = false;
  await feed.pump();
  expect(heard).toEqual(['1']);
});

test('places are compared as numbers, not as text', () => {
  expect(isAfter({ xid: '1000', seq: '1' }, { xid: '999', seq: '9' })).toBe(true);
  expect(isAfter({ xid: '999', seq: '10' }, { xid: '999', seq: '9' })).toBe(true);
  expect(isAfter({ xid: '999', seq: '9' }, { xid: '999', seq: '9' })).toBe(false);
});
