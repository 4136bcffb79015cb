import { blocksOf, mapped } from '../../testing/mapping.js';
import type { Patch } from '../../testing/patch.js';

const namesOf = (patch: Patch) => {
  const { vorname, familienname, weitererName } = mapped(patch).message.angabenZurPerson;
  return { vorname, familienname, weitererName };
};
const name = (family: unknown, given: unknown, more: Patch = {}): Patch => ({
  '/applicant/familyName': family,
  '/applicant/givenNames': given,
  '/applicant/birthName': undefined,
  ...more,
});

test.each([
  [
    'people-02: one name, the other field sent empty',
    name('Suharyati', ''),
    { name: 'Suharyati' },
    { nichtVorhanden: true },
  ],
  ['people-02: names of one letter', name('O', 'Y'), { name: 'O' }, { name: 'Y' }],
  ['a dash for the given name', name('Suharyati', '-'), { name: 'Suharyati' }, { nichtVorhanden: true }],
  ['FNU, as visas have it', name('Suharyati', 'FNU'), { name: 'Suharyati' }, { nichtVorhanden: true }],
  ['the single name as given name', name('', 'Suharyati'), { nichtVorhanden: true }, { name: 'Suharyati' }],
  [
    'stated as single name',
    name('Suharyati', null, { '/applicant/singleName': true }),
    { name: 'Suharyati' },
    { nichtVorhanden: true },
  ],
  ['the single name twice stays as sent', name('Anto', 'Anto'), { name: 'Anto' }, { name: 'Anto' }],
])('%s', (_, patch, familienname, vorname) => {
  expect(namesOf(patch)).toMatchObject({ familienname, vorname });
});

test.each([
  ['given names simply missing', name('Demirağ', null), '/applicant/givenNames', 'given-names-missing'],
  ['given names not known', name('Demirağ', 'unbekannt'), '/applicant/givenNames', 'given-names-missing'],
  ['family name simply missing', name(null, 'Ayşe'), '/applicant/familyName', 'family-name-missing'],
  ['a name in Arabic letters', name('محمد', 'Ayşe'), '/applicant/familyName', 'no-latin-form'],
  ['a name in Chinese characters', name('Wang', '伟'), '/applicant/givenNames', 'no-latin-form'],
])('%s: nothing is sent, nothing is guessed', (_, patch, pointer, code) => {
  expect(blocksOf(patch)).toEqual([{ pointer, code }]);
});

test.each(["d’Almeida-O'Brien ʿAbd al-Ḥamīd", 'Nguyễn Thị', 'Đorđević', 'Łuć-Żak', 'İnce', 'von der Straße'])(
  'people-03: %s has identical code points in the message',
  (sent) => {
    const { message, report } = mapped(name(sent, 'Ayşe'));
    expect(message.angabenZurPerson.familienname).toEqual({ name: sent.normalize('NFC') });
    expect(report.replacements).toEqual([]);
  },
);

test('people-03: what the character set lacks is transliterated by the published table, and reported', () => {
  const { message, report } = mapped(name('Щербаков', 'Юрий'));
  expect(message.angabenZurPerson.familienname).toEqual({ name: 'Ŝerbakov' });
  expect(report.replacements).toContainEqual({
    pointer: '/applicant/familyName',
    character: 'U+0429',
    replacement: 'Ŝ',
    positions: [0],
  });
});

test('birth name, former names and other spellings are further names', () => {
  const { weitererName } = namesOf({
    '/applicant/birthName': 'Çelik',
    '/applicant/formerNames': ['Yılmaz', ' '],
    '/applicant/otherSpellings': ['Demirag', 'デミラー'],
  });
  expect(weitererName).toEqual(['Geburtsname: Çelik', 'Yılmaz', 'Demirag']);
});

test('a birth name that is the family name is not said twice', () => {
  expect(namesOf({ '/applicant/birthName': 'Demirağ' }).weitererName).toEqual([]);
});

test('another spelling without a Latin form is told and left to the summary, it stops nothing', () => {
  const { report } = mapped({ '/applicant/otherSpellings': ['ديميراغ'] });
  expect(report.losses).toContainEqual({ pointer: '/applicant/otherSpellings/0', reason: 'no-latin-form' });
  expect(report.entries).toContainEqual(
    expect.objectContaining({ pointer: '/applicant/otherSpellings/0', target: 'SUMMARY' }),
  );
});
