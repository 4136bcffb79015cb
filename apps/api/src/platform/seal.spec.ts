import { randomBytes } from 'node:crypto';
import { seal, unseal } from './seal.js';

const KEY = randomBytes(32).toString('hex');
const text = Buffer.from('{"applicant":{"familyName":"Łuć-Żak"}}');

test('what was sealed for a refusal is read again for the same refusal', () => {
  expect(unseal(seal(text, KEY, 'refusal-1'), KEY, 'refusal-1')).toEqual(text);
});

test('the sealed text shows nothing of what it holds, and never looks the same twice', () => {
  const [first, second] = [seal(text, KEY, 'refusal-1'), seal(text, KEY, 'refusal-1')];
  expect(first.includes('familyName')).toBe(false);
  expect(first.equals(second)).toBe(false);
});

test.each([
  ['another refusal', (sealed: Buffer) => unseal(sealed, KEY, 'refusal-2')],
  ['another key', (sealed: Buffer) => unseal(sealed, randomBytes(32).toString('hex'), 'refusal-1')],
  ['one changed bit', (sealed: Buffer) => unseal(flipLastBit(sealed), KEY, 'refusal-1')],
])('it does not open for %s', (_case, open) => {
  expect(() => open(seal(text, KEY, 'refusal-1'))).toThrow();
});

function flipLastBit(sealed: Buffer): Buffer {
  const changed = Buffer.from(sealed);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  return changed;
}
