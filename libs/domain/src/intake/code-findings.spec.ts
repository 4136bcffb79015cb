import { findingsOf, foundIn } from '../testing/found-in.js';

describe('codes that no list has are kept', () => {
  test.each<[string, unknown]>([
    ['/matter', 'AT99'],
    ['/form', 'work'],
    ['/applicationKind', 'FIRST_ISSUE'],
    ['/protection', 'ALL'],
    ['/account/role', 'FRIEND'],
    ['/replyChannel/kind', 'PIGEON'],
    ['/applicant/sex', 'W'],
    ['/applicant/nationalities/0', 'XYZ'],
    ['/applicant/birthCountry', 'Türkei'],
    ['/applicant/maritalStatus/code', 'ZZ'],
    ['/applicant/identityDocument/kind', 'PASS'],
    ['/applicant/currentTitle/kind', 'BLUE_CARD'],
    ['/applicant/entry/with', 'D'],
    ['/applicant/address/country', 'GER'],
    ['/family/0/relation', 'HUSBAND'],
    ['/healthInsurance/kind', 'GKV'],
    ['/urgency/kind', 'detention'],
    ['/attachments/0/slot', 'PASSPORT'],
    ['/attachments/1/purpose', 'evidence'],
  ])('%s', (pointer, code) => {
    const unknown = findingsOf({ [pointer]: code }).filter((found) => found.code === 'code-unknown');
    expect(unknown).toEqual([{ code: 'code-unknown', pointer, details: { code } }]);
  });

  test('where a list is not loaded no sender is blamed', () => {
    expect(foundIn({ '/applicant/eyeColour': '99' })).toEqual([]);
  });
});
