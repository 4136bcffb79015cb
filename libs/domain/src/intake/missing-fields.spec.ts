import { foundIn } from '../testing/found-in.js';
import type { Patch } from '../testing/patch.js';

describe('what is missing', () => {
  test.each<[string, Patch, string[]]>([
    ['a date of birth', { '/applicant/birthDate': undefined }, ['/applicant/birthDate']],
    ['a blank place of birth', { '/applicant/birthPlace': '  ' }, ['/applicant/birthPlace']],
    ['an empty list of nationalities', { '/applicant/nationalities': [] }, ['/applicant/nationalities']],
    ['a whole section, told once', { '/applicant/address': undefined }, ['/applicant/address']],
    ['a section without any value', { '/consent': {} }, ['/consent']],
    ['given names that were never asked for', { '/applicant/givenNames': undefined }, ['/applicant/givenNames']],
    [
      'the reason of a person without a document',
      { '/applicant/identityDocument': { kind: 'NONE' } },
      ['/applicant/identityDocument/reason'],
    ],
    [
      'the place of a restriction',
      { '/applicant/restriction': { kind: 'SECTION_12A' } },
      ['/applicant/restriction/place'],
    ],
    [
      'marital status at a residence card',
      { '/service': 'AK', '/applicant/maritalStatus': null },
      ['/applicant/maritalStatus'],
    ],
    ['the family at a residence card', { '/service': 'AK', '/family': [] }, ['/family']],
    [
      'the restriction at a permission to work',
      { '/service': 'BE', '/applicant/restriction': null },
      ['/applicant/restriction'],
    ],
    [
      'the employer at a permission to work',
      { '/service': 'BE', '/employment/employer': '' },
      ['/employment/employer'],
    ],
  ])('%s', (_what, patch, pointers) => {
    expect(foundIn(patch)).toEqual(pointers.map((pointer) => `field-missing ${pointer}`));
  });

  test.each<[string, Patch]>([
    ['yes and no are both answers', { '/convictions/declared': true, '/applicant/receptionCentre': false }],
    ['a permission to work asks for no passport', { '/service': 'BE', '/applicant/identityDocument': undefined }],
    ['nor for the marital status', { '/service': 'BE', '/applicant/maritalStatus': undefined }],
    ['a residence title asks for no restriction', { '/applicant/restriction': undefined }],
    ['the kind of application stands in the matter', { '/matter': 'AT16B_R', '/applicationKind': undefined }],
    ['an address abroad has no postcode', { '/applicant/address': { country: 'KEN', city: 'Nairobi' } }],
  ])('nothing: %s', (_why, patch) => {
    expect(foundIn(patch)).toEqual([]);
  });

  test('what the application is for', () => {
    const patch = { '/matter': undefined, '/form': undefined, '/paragraph': ' ', '/serviceKey': null };
    expect(foundIn(patch)).toEqual(['purpose-unknown /matter']);
  });
});
