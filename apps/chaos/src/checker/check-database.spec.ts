import { checkDatabase, type BelievedDelivery, type BelievedJob } from './check-database.js';
import { noFindings } from './findings.js';

const holdings = {
  applications: [{ fileNumber: 'F-1', caseNumber: 'EK-1', xml: '<a/>' }],
  folders: [{ caseNumber: 'EK-1', documents: [{ id: 'doc-1', name: 'Pass.pdf', sha512: 'aa', json: null }] }],
};
const job = (change: Partial<BelievedJob> = {}): BelievedJob => ({
  ...{ caseNumber: 'EK-1', target: 'SPECIALIST_SYSTEM', state: 'SUCCEEDED', reference: 'F-1', errorCode: null },
  ...{ successes: 1 },
  ...change,
});
const delivery = (change: Partial<BelievedDelivery> = {}): BelievedDelivery => ({
  ...{ caseNumber: 'EK-1', target: 'DMS', reference: 'doc-1', sha512: 'aa' },
  ...change,
});

test('what the database believes is what the targets hold', () => {
  const deliveries = [delivery(), delivery({ target: 'SPECIALIST_SYSTEM', reference: 'F-1' })];
  const jobs = [job(), job({ target: 'DMS', reference: 'folder' })];
  expect(checkDatabase({ jobs, deliveries }, holdings)).toEqual(noFindings());
});

test.each([
  ['an open transfer', job({ state: 'NEEDS_ATTENTION', errorCode: 'value-not-allowed' })],
  ['a success that the target knows nothing of', job({ reference: 'F-2' })],
  ['a folder that is not there', job({ target: 'DMS', caseNumber: 'EK-2' })],
  ['a second success, told by a worker that had lost its lease', job({ successes: 2 })],
])('%s is a difference', (_what, one) => {
  expect(checkDatabase({ jobs: [one], deliveries: [] }, holdings).differing).toHaveLength(1);
});

test.each([
  ['at another place', delivery({ reference: 'doc-2' })],
  ['with other bytes', delivery({ sha512: 'bb' })],
  ['in a file of the specialist system that is not there', delivery({ target: 'SPECIALIST_SYSTEM', reference: 'F-2' })],
])('a document %s is a difference', (_what, one) => {
  expect(checkDatabase({ jobs: [], deliveries: [one] }, holdings).differing).toHaveLength(1);
});
