import { RefusalWindows } from './refusal-windows.js';
import type { Log } from './log.js';

test('a time in which senders were turned away is logged with its beginning, its end and how many', () => {
  const lines: [object, string][] = [];
  let now = new Date('2026-11-25T09:00:00Z');
  const log = { warn: (line: object, sentence: string) => lines.push([line, sentence]) } as unknown as Log;
  const windows = new RefusalWindows(log, () => now);
  windows.note(503, 'demo-portal');
  now = new Date('2026-11-25T09:00:40Z');
  windows.note(503, 'demo-portal');
  windows.note(429, 'other-portal');
  windows.onModuleDestroy();
  const at = (time: string) => new Date(`2026-11-25T${time}Z`);
  expect(lines).toEqual([
    [{ status: 503, clientId: 'demo-portal', from: at('09:00:00') }, 'window of refusals begins'],
    [{ status: 429, clientId: 'other-portal', from: at('09:00:40') }, 'window of refusals begins'],
    [
      { status: 503, clientId: 'demo-portal', from: at('09:00:00'), until: at('09:00:40'), count: 2 },
      'window of refusals ended',
    ],
    [
      { status: 429, clientId: 'other-portal', from: at('09:00:40'), until: at('09:00:40'), count: 1 },
      'window of refusals ended',
    ],
  ]);
});
