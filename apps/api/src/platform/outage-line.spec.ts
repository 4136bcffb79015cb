import { createLog } from './log.js';
import { OutageLine } from './outage-line.js';

const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
const starting = Object.assign(new Error('starting'), { code: '57P03' });

/** An outage line, and what stands in the log. */
function aLine() {
  const said: string[] = [];
  const log = createLog('info', 'test', { write: (line) => said.push((JSON.parse(line) as { msg: string }).msg) });
  return { line: new OutageLine(log, 'it failed'), said };
}

test('an outage is said once, and once that it is over', () => {
  const { line, said } = aLine();
  for (const error of [away, away, starting]) line.failed(error);
  line.worked();
  line.worked();
  line.failed(away);
  expect(said).toEqual(['it failed', 'the outage is over', 'it failed']);
});

test('any other failure is said each time, also during an outage', () => {
  const { line, said } = aLine();
  for (const error of [new Error('x'), new Error('x'), away, new Error('x'), away]) line.failed(error);
  expect(said).toHaveLength(4);
});
