import { territoryFault } from './territory-fault.js';

const known = ['08221000', '08226'];

test.each([
  ['08222000', null],
  ['08', null],
  ['8', { name: 'wrong' }],
  ['', { name: 'wrong' }],
  ['0822100O', { name: 'wrong' }],
  ['08221000', { name: 'known' }],
  ['08226096', { name: 'covered', key: '08226096', other: '08226' }],
])('adding %j to what is there: %j', (key, fault) => {
  expect(territoryFault(key, known)).toEqual(fault);
});
