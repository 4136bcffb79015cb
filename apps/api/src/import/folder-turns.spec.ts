import { createLog } from '../platform/log.js';
import { FolderTurns } from './folder-turns.js';

function turns() {
  const lines: string[] = [];
  const log = createLog('info', 'worker', { write: (line) => lines.push(line) });
  const said = () => lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
  return { turns: new FolderTurns(log), said };
}

test('what goes wrong is said when it begins and when it is over, not at every look', async () => {
  const { turns: of, said } = turns();
  const fails = () => Promise.reject(new Error('ENOENT'));
  await of.look('/exchange', fails);
  await of.look('/exchange', fails);
  await of.look('/exchange', () => Promise.resolve());
  await of.look('/exchange', () => Promise.resolve());
  expect(said()).toEqual([
    'a folder of messages cannot be read and is looked at again and again',
    'a folder of messages can be read again',
  ]);
});

test('a folder that is being looked at is not looked at a second time, another one is', async () => {
  const { turns: of } = turns();
  const hanging = Promise.withResolvers<undefined>();
  let looks = 0;
  const look = () => {
    looks += 1;
    return hanging.promise;
  };
  const first = of.look('/one', look);
  await of.look('/one', look);
  const other = of.look('/other', look);
  expect(looks).toBe(2);
  hanging.resolve(undefined);
  await Promise.all([first, other]);
  await of.look('/one', look);
  expect(looks).toBe(3);
});
