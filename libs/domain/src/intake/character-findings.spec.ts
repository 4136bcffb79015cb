import { findingsOf, foundIn } from '../testing/found-in.js';

describe('characters that cannot leave the house', () => {
  test('receive-05: vertical tab and form feed, with their places', () => {
    const message = 'Sehr geehrte Damen und Herren,\u000bmein Visum endet bald.\fDanke';
    expect(findingsOf({ '/message': message })).toEqual([
      {
        code: 'character-not-in-xml',
        pointer: '/message',
        details: { positions: '30, 53', characters: 'U+000B, U+000C' },
      },
    ]);
  });

  test('the same in a field that we do not know', () => {
    expect(foundIn({ '/portal': { notes: ['ok', 'a\u0001'] } })).toEqual(['character-not-in-xml /portal/notes/1']);
  });

  test('other scripts and signs are told by their code points', () => {
    expect(findingsOf({ '/applicant/familyName': 'Шевченко', '/message': 'Danke 🙂' })).toEqual([
      {
        code: 'character-outside-din-91379',
        pointer: '/applicant/familyName',
        details: { characters: 'U+0428, U+0435, U+0432, U+0447, U+043D, …' },
      },
      { code: 'character-outside-din-91379', pointer: '/message', details: { characters: 'U+1F642' } },
    ]);
  });

  test.each(['Müller', 'Nguyễn', 'C\u0328\u0306', 'D̂', 'u\u0308ber', 'l’été', 'ẞ', '100 €', 'a\tb\r\nc'])(
    '%j is Latin of the norm',
    (text) => {
      expect(foundIn({ '/message': text })).toEqual([]);
    },
  );
});
