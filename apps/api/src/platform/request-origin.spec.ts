import { isFromOurPage } from './request-origin.js';

const page = 'https://einkanal.example/';
const ours = 'https://einkanal.example';

test.each([
  ['GET', {}, true],
  ['GET', { origin: 'https://elsewhere.example' }, true],
  ['POST', {}, false],
  ['POST', { 'x-einkanal': '1' }, true],
  ['POST', { 'x-einkanal': '1', origin: ours }, true],
  ['POST', { 'x-einkanal': '1', origin: 'https://elsewhere.example' }, false],
  ['POST', { 'x-einkanal': '1', origin: 'null' }, false],
  ['PATCH', { origin: ours }, false],
  ['DELETE', { 'x-einkanal': '0', origin: ours }, false],
])('%s with %j counts as coming from our page: %s', (method, headers, expected) => {
  expect(isFromOurPage({ method, headers }, page)).toBe(expected);
});
