import { WorkerProgress } from './worker-progress.js';

/** A worker with two queues, one hand for each, and a clock that the test moves. */
function aWorker() {
  let nowMs = 0;
  const progress = new WorkerProgress(() => new Date(nowMs));
  progress.consumes('import-dms', 1);
  progress.consumes('scan', 1);
  return {
    progress,
    pass: (seconds: number) => {
      nowMs += seconds * 1_000;
    },
  };
}

test('a worker without work is never stuck', () => {
  const { progress, pass } = aWorker();
  pass(3_600);
  expect(progress.stuckQueues()).toEqual([]);
});

test('work that nobody takes makes its queue stuck within a minute, however busy the other one is', () => {
  const { progress, pass } = aWorker();
  progress.workIsDue('import-dms');
  for (let second = 0; second < 59; second++) {
    pass(1);
    progress.workIsDue('scan');
    progress.workBegins('scan');
    progress.workEnds('scan');
  }
  expect(progress.stuckQueues()).toEqual(['import-dms']);
});

test('more work does not make the wait look shorter, what is taken ends it', () => {
  const { progress, pass } = aWorker();
  progress.workIsDue('import-dms');
  pass(40);
  progress.workIsDue('import-dms');
  pass(20);
  expect(progress.stuckQueues()).toEqual(['import-dms']);
  progress.workBegins('import-dms');
  expect(progress.stuckQueues()).toEqual([]);
});

test('a worker whose hands are full with a slow target is at work, and has time for the next once they are free', () => {
  const { progress, pass } = aWorker();
  progress.workBegins('import-dms');
  progress.workIsDue('import-dms');
  pass(600);
  expect(progress.stuckQueues()).toEqual([]);
  progress.workEnds('import-dms');
  expect(progress.stuckQueues()).toEqual([]);
  pass(60);
  expect(progress.stuckQueues()).toEqual(['import-dms']);
});

test('work that another worker took, or that an emptied queue lost, is nobody’s fault here', () => {
  const { progress, pass } = aWorker();
  progress.workIsDue('import-dms');
  pass(60);
  progress.nothingWaits('import-dms');
  expect(progress.stuckQueues()).toEqual([]);
});

test('a relay that has not looked for a minute is stuck, although no queue can tell', () => {
  const { progress, pass } = aWorker();
  progress.relayHasLooked();
  pass(44);
  expect(progress.isRelayStuck()).toBe(false);
  pass(15);
  expect(progress.isRelayStuck()).toBe(true);
});
