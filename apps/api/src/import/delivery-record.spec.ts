import { DeliveryRecord } from './delivery-record.js';

const delivery = (documentId: string) => ({ documentId, name: `${documentId}.pdf`, reference: documentId });

function aRecord(nowMs = () => 0) {
  const written: string[][] = [];
  const record = new DeliveryRecord((deliveries) => {
    written.push(deliveries.map(({ documentId }) => documentId));
    return Promise.resolve();
  }, nowMs);
  return { record, written };
}

test('files that are quickly filed are recorded together, each once', async () => {
  const { record, written } = aRecord();
  await record.keepWhile(async () => {
    for (const id of ['a', 'b', 'c']) await record.add([delivery(id)]);
  });
  expect(written).toEqual([['a', 'b', 'c']]);
});

test('what was filed before the target failed is recorded, and the fault is told', async () => {
  const { record, written } = aRecord();
  const work = record.keepWhile(async () => {
    await record.add([delivery('a')]);
    throw new Error('the target is down');
  });
  await expect(work).rejects.toThrow('the target is down');
  expect(written).toEqual([['a']]);
});

test('what took long to file is recorded before the next file', async () => {
  let seconds = 0;
  const { record, written } = aRecord(() => seconds * 1_000);
  await record.keepWhile(async () => {
    seconds += 1;
    await record.add([delivery('a')]);
    expect(written).toEqual([['a']]);
    await record.add([delivery('b')]);
  });
  expect(written).toEqual([['a'], ['b']]);
});

test('where nothing of the case was filed, nothing is written', async () => {
  const { record, written } = aRecord();
  await record.keepWhile(() => record.add([]));
  expect(written).toEqual([]);
});
