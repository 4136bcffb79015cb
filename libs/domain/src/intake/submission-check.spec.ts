import { anApplication, aSupplement } from '../testing/builders.js';
import { aCheckContext } from '../testing/known-codes.js';
import type { Patch } from '../testing/patch.js';
import { checkSubmission } from './submission-check.js';

const context = aCheckContext();
const verdictOf = (patch: Patch) => checkSubmission(anApplication(patch), context);
const faultsOf = (patch: Patch) => {
  const verdict = verdictOf(patch);
  return verdict.kind === 'refused' ? verdict.faults.map(({ code, pointer }) => `${code} ${pointer}`) : [];
};
const findingsOf = (patch: Patch) => verdictOf(patch).findings.map(({ code, pointer }) => `${code} ${pointer}`);

test.each(['AT', 'AK', 'BE'])('a complete application of service %s has no fault and no finding', (service) => {
  expect(verdictOf({ '/service': service })).toEqual({
    kind: 'accepted',
    content: anApplication({ '/service': service }),
    findings: [],
  });
});

test('a supplement needs no form, only what its case is found by', () => {
  expect(checkSubmission(aSupplement(), context)).toMatchObject({ kind: 'accepted', findings: [] });
  expect(checkSubmission(aSupplement({ '/applicant/birthDate': undefined }), context).findings).toEqual([
    { code: 'field-missing', pointer: '/applicant/birthDate' },
  ]);
});

describe('what cannot be processed as sent is refused', () => {
  test.each<[string, Patch, string[]]>([
    [
      'a number for a text (jurisdiction-02)',
      { '/applicant/address/postalCode': 1067 },
      ['expected-string /applicant/address/postalCode'],
    ],
    ['a text for a list', { '/applicant/nationalities': 'TUR' }, ['expected-array /applicant/nationalities']],
    ['a text inside a list of objects', { '/family': ['Mert'] }, ['expected-object /family/0']],
    ['a list for an object', { '/applicant': [] }, ['expected-object /applicant']],
    ['a text for yes or no', { '/convictions/declared': 'nein' }, ['expected-boolean /convictions/declared']],
    ['an object for an amount', { '/employment/grossPay': {} }, ['expected-string-or-number /employment/grossPay']],
    ['no applicant', { '/applicant': undefined }, ['value-missing /applicant']],
    ['no office', { '/office': undefined }, ['value-missing /office']],
    ['an office that is not served here', { '/office': '029900' }, ['office-unknown /office']],
    ['an unknown kind', { '/kind': 'BEFEHL' }, ['value-unknown /kind']],
    ['an unknown service', { '/service': 'XY' }, ['value-unknown /service']],
    ['another version of the schema', { '/schemaVersion': '2' }, ['schema-version-unsupported /schemaVersion']],
    [
      'a day that no calendar has (receive-03)',
      { '/applicant/birthDate': '1985-02-29' },
      ['date-impossible /applicant/birthDate'],
    ],
    ['such a day of a family member', { '/family/0/birthDate': '2001-13' }, ['date-impossible /family/0/birthDate']],
    [
      'such a day of a title',
      { '/applicant/currentTitle/validUntil': '2026-04-31' },
      ['date-impossible /applicant/currentTitle/validUntil'],
    ],
    [
      'such a day of a planned move',
      { '/plannedAddress': { from: '2026-00-07' } },
      ['date-impossible /plannedAddress/from'],
    ],
    [
      'no name at all',
      { '/applicant/familyName': ' ', '/applicant/givenNames': null },
      ['name-missing /applicant/familyName'],
    ],
    ['an entry without a part', { '/attachments/0/part': undefined }, ['value-missing /attachments/0/part']],
    ['two entries for one part', { '/attachments/1/part': 'file-1' }, ['part-name-not-unique /attachments/1/part']],
  ])('%s', (_case, patch, faults) => {
    expect(faultsOf(patch)).toEqual(faults);
  });

  test('every fault is told at once', () => {
    const patch = {
      '/office': 'x',
      '/kind': 1,
      '/applicant/birthDate': '1985-02-29',
      '/applicant/sex': 5,
      '/applicant/familyName': '',
      '/applicant/givenNames': '',
    };
    expect(faultsOf(patch).sort()).toEqual([
      'date-impossible /applicant/birthDate',
      'expected-string /applicant/sex',
      'name-missing /applicant/familyName',
      'office-unknown /office',
      'value-unknown /kind',
    ]);
  });

  test.each([null, 'text', 5, [], true])('%j is no application', (value) => {
    expect(checkSubmission(value, context)).toMatchObject({
      kind: 'refused',
      faults: [{ code: 'expected-object', pointer: '' }],
    });
  });

  test('the check of a refused application still tells its findings', () => {
    expect(findingsOf({ '/applicant/birthDate': '1985-02-29', '/applicant/azrNumber': '12' })).toEqual([
      'azr-number-shape /applicant/azrNumber',
    ]);
  });
});

describe('everything else is accepted, unchanged', () => {
  test.each<[string, Patch]>([
    ['people-01: only the year of birth is known', { '/applicant/birthDate': '1980-00-00' }],
    ['people-01: only the year, without marks', { '/applicant/birthDate': '1980' }],
    ['people-01: month and year', { '/applicant/birthDate': '1980-05-00' }],
    [
      'people-02: one single name and no given name',
      { '/applicant/familyName': 'Suharyati', '/applicant/givenNames': '' },
    ],
    ['people-02: names of one letter', { '/applicant/familyName': 'O', '/applicant/givenNames': 'Y' }],
    ['people-03: three kinds of apostrophes', { '/applicant/familyName': "d’Almeida-O'Brien ʿAbd al-Ḥamīd" }],
    ['people-03: marks on marks', { '/applicant/familyName': 'Nguyễn Thị' }],
    ['people-03: a barred d', { '/applicant/familyName': 'Đorđević' }],
    ['people-03: a hyphen between marked letters', { '/applicant/familyName': 'Łuć-Żak' }],
    ['people-03: a dotted capital I', { '/applicant/familyName': 'İnce' }],
    ['people-03: lower-case particles', { '/applicant/familyName': 'von der Straße' }],
    ['people-08: stateless', { '/applicant/nationalities': ['XXA'] }],
    ['people-08: unclarified', { '/applicant/nationalities': ['XXX'] }],
    ['people-08: Kosovo', { '/applicant/nationalities': ['XKX'] }],
    ['people-08: Kosovo by its other code', { '/applicant/nationalities': ['RKS'] }],
    ['people-08: by the key of the office', { '/applicant/nationalities': ['163', '475'] }],
    ['jurisdiction-02: a postcode with its zero', { '/applicant/address/postalCode': '01067' }],
    ['jurisdiction-03: half a house number', { '/applicant/address/houseNumber': '12 1/2' }],
    ['jurisdiction-03: a house number of Württemberg', { '/applicant/address/houseNumber': '5/1' }],
    ['jurisdiction-03: a range of letters', { '/applicant/address/houseNumber': '7 a-c' }],
    ['jurisdiction-03: a fraction as one sign', { '/applicant/address/houseNumber': '13½' }],
    ['jurisdiction-03: no house number', { '/applicant/address/houseNumber': 'o. Nr.' }],
    ['jurisdiction-03: an empty house number', { '/applicant/address/houseNumber': '' }],
    [
      'jurisdiction-04: an address abroad',
      {
        '/applicant/address': { country: 'KEN', city: 'Nairobi', lines: ['P.O. Box 1234', 'Moi Avenue'] },
        '/plannedAddress': { postalCode: '69117', city: 'Heidelberg' },
      },
    ],
    [
      'jurisdiction-06: with somebody else, in a shelter',
      {
        '/applicant/address/careOf': 'c/o Familie Brandt',
        '/applicant/address/addition': 'Gemeinschaftsunterkunft, Haus B, Zi. 214',
      },
    ],
    [
      'jurisdiction-06: a street of the squares of Mannheim',
      {
        '/applicant/address/street': 'Q 7',
        '/applicant/address/houseNumber': '24',
        '/applicant/address/postalCode': '68161',
        '/applicant/address/city': 'Mannheim',
      },
    ],
  ])('%s', (_case, patch) => {
    expect(verdictOf(patch)).toEqual({ kind: 'accepted', content: anApplication(patch), findings: [] });
  });

  test('unknown keys are kept at every level', () => {
    const patch = { '/portal': { transaction: 1 }, '/applicant/hobby': 'Schach', '/attachments/0/pages': 4 };
    expect(verdictOf(patch)).toMatchObject({ kind: 'accepted', content: anApplication(patch) });
  });
});

test('a hostile text costs no more than its length', () => {
  const started = performance.now();
  const repeated = [' ', '.', '1', 'D ', 'c/o ', 'a@', '(', '-', '%', '\u0308', '\u000b', ',', '\n', 'ue'];
  for (const piece of repeated) {
    const text = `c/o ${piece.repeat(50_000)}_@`;
    const address = {
      street: text,
      houseNumber: text,
      postalCode: `D${text}`,
      city: text,
      careOf: text,
      ags: text,
      country: text,
    };
    const patch = {
      '/applicant/address': address,
      '/applicant/contact': { email: text },
      '/applicant/familyName': text,
      '/applicant/givenNames': text,
      '/paragraph': `§ 1${text}`,
      '/matter': undefined,
      '/caseNumber': text,
      '/employment/grossPay': text,
      '/applicant/birthDate': text,
      '/submittedAt': text,
      '/message': text,
      '/applicant/azrNumber': text,
      '/attachments/0/id': text,
      '/applicant/nationalities': [text],
    };
    checkSubmission(anApplication(patch), context);
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});

describe('what is told stays readable and can be stored', () => {
  test('of very many places the first 500 and a number are told', () => {
    const verdict = verdictOf({ '/applicant/nationalities': Array.from({ length: 200_000 }, () => 'XYZ') });
    expect(verdict.findings).toHaveLength(501);
    expect(verdict.findings.at(-1)).toEqual({ code: 'further-findings', pointer: '', details: { count: '199501' } });
    const refused = verdictOf({ '/family': Array.from({ length: 1_000 }, () => 1) });
    expect(refused).toMatchObject({ kind: 'refused', findings: [] });
    expect(faultsOf({ '/family': Array.from({ length: 1_000 }, () => 1) }).at(-1)).toBe('further-faults ');
  });

  test('the words of senders in it are cut between characters', () => {
    const [{ details } = {}] = verdictOf({ '/form': '👩'.repeat(300) }).findings;
    expect(details).toEqual({ code: `${'👩'.repeat(200)}…` });
  });

  test('receive-06: what no database holds is shown by a mark', () => {
    const part = 'file\0\ud800';
    const verdict = verdictOf({ '/attachments': [{ part }, { part }] });
    expect(verdict).toMatchObject({ faults: [{ pointer: '/attachments/1/part', details: { part: 'file␀\ufffd' } }] });
  });
});
