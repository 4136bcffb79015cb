import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Register } from './register.js';

const MUCH_LATER = 60_000;
const message = { caseNumber: 'EK-1', messageUuid: 'uuid', xml: '<a/>' };
let folder: string;
let journal: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-register-'));
  journal = path.join(folder, 'journal.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('who delivers again without asking gets a second file', () => {
  const register = new Register(journal);
  register.takeIn(message, 0);
  expect(register.takeIn(message, MUCH_LATER)).toMatchObject({ isNew: true, file: { fileNumber: 'F-000002' } });
});

test('a copy that the network made is recognised', () => {
  const register = new Register(journal);
  register.takeIn(message, 0);
  expect(register.takeIn(message, 10).isNew).toBe(false);
});

test('who has asked before is recognised, also after a crash of the target', () => {
  const register = new Register(journal);
  expect(register.ask('EK-1')).toBeNull();
  register.takeIn(message, 0);
  const again = new Register(journal);
  expect(again.find('EK-1')).toMatchObject({ fileNumber: 'F-000001' });
  expect(again.takeIn(message, MUCH_LATER).isNew).toBe(false);
  expect(again.all()).toHaveLength(1);
});
