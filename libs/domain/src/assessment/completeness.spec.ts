import { DOCUMENT_SLOT_NAMES, type DocumentSlot } from '../intake/document-slot.js';
import { MATTERS } from '../intake/matter.js';
import { anApplication } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import { requirementsOf } from './checklists/checklists.js';
import { checkCompleteness, mandatoryMissing, type CaseDocument, type StatedStatus } from './completeness.js';

type Given = {
  patch?: Patch;
  documents?: CaseDocument[];
  answers?: Partial<Record<DocumentSlot, StatedStatus>>;
};

const aDocument = (slot: string | null, changes: Partial<CaseDocument> = {}): CaseDocument => ({
  ...{ id: `document-${slot}`, slot, isShowable: true, scanStatus: 'CLEAN' },
  ...changes,
});

const check = (matter: string | null, { patch = {}, documents = [], answers = {} }: Given = {}) =>
  checkCompleteness({ matter, content: anApplication(patch), documents, answers, receivedOn: '2026-11-25' });

const statusOf = (matter: string, slot: DocumentSlot, given?: Given) =>
  check(matter, given).find((item) => item.slot === slot)?.status;

// Mandatory ones first, `|` for what does as well; then those under a condition.
test.each([
  ['AT16B_F', 'PASS IMMA FIN KV MELDE', 'VISUM MIETE VOLLM'],
  ['AT16B_R', 'PASS TITEL_ALT IMMA FIN KV', 'PROG LOHN VOLLM'],
  ['AT18A', 'PASS AV EZB QUAL KV', 'ANERK BAE VISUM|TITEL_ALT FIN VOLLM'],
  ['AT18B', 'PASS AV EZB QUAL KV', 'ANERK BAE VISUM|TITEL_ALT FIN VOLLM'],
  ['AT18G', 'PASS AV EZB QUAL KV', 'ANERK BAE LOHN MIETE VOLLM'],
  ['AT19D', 'PASS DULD AV EZB QUAL SPRACHE MIETE', 'ANERK LOHN VOLLM'],
  ['AT19C', 'PASS TITEL_ALT AV EZB', 'AGB VOLLM'],
  ['AT20', 'PASS QUAL FIN KV', 'IMMA VOLLM'],
  ['AT20A', 'PASS FIN KV QUAL SPRACHE', 'ANERK MELDE VOLLM'],
  ['AT24', 'PASS|IDENT MELDE', 'VOLLM'],
  ['AT25_2', 'BAMF', 'PASS|IDENT GEST STAMM VOLLM'],
  ['AT28', 'PASS STAMM MELDE', 'HEIRAT|GEBURT SPRACHE SORGE KV LOHN LID VOLLM'],
  ['AT30', 'PASS STAMM LOHN MIETE KV', 'HEIRAT SPRACHE VOLLM'],
  ['AT32', 'PASS GEBURT STAMM KV', 'SORGE SCHULE SPRACHE LOHN MIETE VOLLM'],
  ['AT9', 'PASS TITEL_ALT LOHN AGB RV SPRACHE LID MIETE KV', 'STEUER VOLLM'],
  ['AK5', 'PASS VERWANDT|HEIRAT|GEBURT STAMM MELDE', 'AV|LOHN KV FIN UNTERH VOLLM'],
  ['AK5D', 'PASS MELDE', 'AV|LOHN VOLLM'],
  ['DU', 'DULD', 'IDENT PASS VOLLM'],
  ['GE', 'GEST', 'MELDE|MIETE VOLLM'],
  ['BE', 'GEST|DULD EZB', 'AV QUAL BAE VOLLM'],
  ['FB', 'TITEL_ALT', 'PASS VOLLM'],
  ['RA', 'TITEL_ALT', 'BAMF IDENT VERLUST VOLLM'],
  ['UE', 'PASS TITEL_ALT', 'VERLUST HEIRAT VOLLM'],
  ['VE', 'PASS|IDENT LOHN AV|AGB', 'MIETE STEUER VOLLM'],
])('%s asks for %s, and under conditions for %s', (matter, mandatory, conditional) => {
  const names = (need: string) =>
    check(matter)
      .filter((item) => item.need === need)
      .map(({ slot, alternatives }) => [slot, ...alternatives].join('|'))
      .join(' ');
  expect(names('MANDATORY')).toBe(mandatory);
  expect(names('CONDITIONAL')).toBe(conditional);
});

test('every matter has a list, no list asks for an upload of the photo, nothing is asked for twice', () => {
  for (const matter of MATTERS.keys()) {
    const slots = requirementsOf(matter).map(({ slot }) => slot);
    expect(slots).not.toHaveLength(0);
    expect(slots).not.toContain('FOTO');
    expect(new Set(slots).size).toBe(slots.length);
  }
});

test('an unknown matter has no list', () => {
  expect([check(null), check('AT99')]).toEqual([[], []]);
});

const title = '/applicant/currentTitle';
const family = (member: object) => ({ '/family': [member] });
test.each<[string, DocumentSlot, string, Patch, string]>([
  ['AT16B_F', 'VISUM', 'entered with a visa', { [title]: null, '/applicant/entry/with': 'VISA_D' }, 'MISSING'],
  ['AT16B_F', 'VISUM', 'entered without', { [title]: null, '/applicant/entry/with': 'VISA_FREE' }, 'NOT_APPLICABLE'],
  ['AT16B_F', 'VISUM', 'entry unknown', { [title]: null, '/applicant/entry': null }, 'UNCLEAR'],
  ['AT16B_F', 'MIETE', 'the office has not asked', {}, 'NOT_APPLICABLE'],
  ['AT16B_R', 'PROG', 'in the second semester', { '/study': { semester: 2 } }, 'NOT_APPLICABLE'],
  ['AT16B_R', 'PROG', 'in the ninth', { '/study': { semester: '9' } }, 'UNCLEAR'],
  ['AT16B_R', 'LOHN', 'works', { '/employment': null }, 'MISSING'],
  ['AT16B_R', 'LOHN', 'has a grant', { '/employment': null, '/income/kinds': ['BAFOEG'] }, 'NOT_APPLICABLE'],
  ['AT16B_R', 'LOHN', 'says nothing', { '/employment': null, '/income': null }, 'UNCLEAR'],
  ['AT18A', 'FIN', '45, first', { '/applicationKind': 'FIRST', '/applicant/birthDate': '1981-11-25' }, 'MISSING'],
  ['AT18A', 'FIN', '44', { '/applicationKind': 'FIRST', '/applicant/birthDate': '1981-11-26' }, 'NOT_APPLICABLE'],
  ['AT18A', 'FIN', 'year only', { '/applicationKind': 'FIRST', '/applicant/birthDate': '1981' }, 'UNCLEAR'],
  ['AT18A', 'FIN', '60, renewal', { '/applicant/birthDate': '1966-01-01' }, 'NOT_APPLICABLE'],
  ['AT18G', 'LOHN', 'renewal', {}, 'MISSING'],
  ['AT18G', 'LOHN', 'first', { '/applicationKind': 'FIRST' }, 'NOT_APPLICABLE'],
  ['AT18G', 'LOHN', 'kind unknown', { '/applicationKind': null }, 'UNCLEAR'],
  ['AT18G', 'BAE', 'a regulated job or not', {}, 'UNCLEAR'],
  ['AT28', 'SORGE', 'a German child', family({ relation: 'CHILD', nationalities: ['DEU'] }), 'MISSING'],
  ['AT28', 'SORGE', 'a child of unknown nationality', family({ relation: 'CHILD' }), 'UNCLEAR'],
  ['AT28', 'SORGE', 'no child', {}, 'NOT_APPLICABLE'],
  ['AT28', 'SPRACHE', 'a spouse, first', { '/applicationKind': 'FIRST' }, 'MISSING'],
  ['AT30', 'SPRACHE', 'first: exceptions are many', { '/applicationKind': 'FIRST' }, 'UNCLEAR'],
  ['AT30', 'SPRACHE', 'renewal', {}, 'NOT_APPLICABLE'],
  ['AT32', 'SCHULE', 'nine years old', { '/applicant/birthDate': '2017-01-01' }, 'MISSING'],
  ['AT32', 'SCHULE', 'two years old', { '/applicant/birthDate': '2024-01-01' }, 'NOT_APPLICABLE'],
  ['AT32', 'SPRACHE', 'two years old', { '/applicant/birthDate': '2024-01-01' }, 'NOT_APPLICABLE'],
  ['AT9', 'STEUER', 'self-employed', { '/income/kinds': ['SELF_EMPLOYMENT'] }, 'MISSING'],
  ['AT9', 'STEUER', 'employed', {}, 'NOT_APPLICABLE'],
  ['AK5', 'AV', 'the EU person works', { '/service': 'AK' }, 'MISSING'],
  ['AK5', 'FIN', 'the EU person works', { '/service': 'AK' }, 'NOT_APPLICABLE'],
  ['AK5', 'FIN', 'the EU person studies', { '/service': 'AK', '/family/0/euStatus': 'STUDENT' }, 'MISSING'],
  ['AK5', 'UNTERH', 'a spouse', { '/service': 'AK' }, 'NOT_APPLICABLE'],
  ['BE', 'AV', 'training', { '/service': 'BE' }, 'MISSING'],
  ['GE', 'MELDE', 'in the reception centre', { '/applicant/receptionCentre': true }, 'NOT_APPLICABLE'],
  ['AT9', 'VOLLM', 'a lawyer applies', { '/representative': { role: 'LAWYER' } }, 'MISSING'],
  ['AT32', 'VOLLM', 'a parent applies', { '/representative': { role: 'PARENT' } }, 'NOT_APPLICABLE'],
])('%s, %s: %s', (matter, slot, _what, patch, status) => {
  expect(statusOf(matter, slot, { patch })).toBe(status);
});

test('one of two documents is enough, and a document of an unknown kind counts for nothing', () => {
  expect(statusOf('BE', 'GEST', { documents: [aDocument('DULD')] })).toBe('PRESENT');
  expect(statusOf('BE', 'GEST', { documents: [aDocument(null), aDocument('Duldung.pdf')] })).toBe('MISSING');
});

test('a passport that has expired is told, with its day, and is not missing', () => {
  const given = { patch: { '/applicant/identityDocument/validUntil': '2026-11-24' }, documents: [aDocument('PASS')] };
  const [passport] = check('AT9', given);
  expect(passport).toMatchObject({
    status: 'EXPIRED',
    decidedBy: 'RULE',
    hint: { de: 'Laut Antrag abgelaufen: 24.11.2026.' },
  });
  expect(mandatoryMissing(check('AT9', given))).not.toContain('PASS');
});

test.each([
  ['2026-11-25', 'PRESENT', true],
  ['2027-05-24', 'PRESENT', true],
  ['2027-05-25', 'PRESENT', false],
  ['2026', 'PRESENT', true],
])('a passport valid until %s is %s; hint: %s', (validUntil, status, hinted) => {
  const patch = { '/applicant/identityDocument/validUntil': validUntil };
  const [passport] = check('AT9', { patch, documents: [aDocument('PASS')] });
  expect(passport?.status).toBe(status);
  expect(passport?.hint !== null).toBe(hinted);
});

test('files-07: a form that shows only a placeholder is unclear, not present because it has a page', () => {
  const documents = [aDocument('EZB', { isShowable: false, pageCount: 1 })];
  expect(statusOf('AT18G', 'EZB', { documents })).toBe('UNCLEAR');
  expect(statusOf('AT18G', 'EZB', { documents: [...documents, aDocument('EZB')] })).toBe('PRESENT');
});

test('an infected file is unclear, whatever else is said of it', () => {
  expect(statusOf('AT18G', 'EZB', { documents: [aDocument('EZB', { scanStatus: 'INFECTED' })] })).toBe('UNCLEAR');
});

test('files-09: all pages of a fax are counted; one file without a count leaves the number open', () => {
  const fax = aDocument('AV', { pageCount: 12 });
  const pagesOf = (documents: CaseDocument[]) => check('AT18G', { documents }).find(({ slot }) => slot === 'AV')?.pages;
  expect(pagesOf([fax])).toBe(12);
  expect(pagesOf([fax, aDocument('AV')])).toBeNull();
  expect(pagesOf([])).toBeNull();
});

test.each<StatedStatus>(['PRESENT', 'MISSING', 'UNCLEAR', 'NOT_APPLICABLE'])(
  'what a person says wins: %s',
  (stated) => {
    for (const slot of ['AV', 'BAE', 'MIETE'] as const) {
      const item = check('AT18G', { answers: { [slot]: stated }, documents: [aDocument('AV')] }).find(
        (it) => it.slot === slot,
      );
      expect(item).toMatchObject({ status: stated, decidedBy: 'PERSON' });
    }
  },
);

test('what is there in full is missing nothing, in every matter', () => {
  const documents = DOCUMENT_SLOT_NAMES.map((slot) => aDocument(slot));
  for (const matter of MATTERS.keys()) expect(mandatoryMissing(check(matter, { documents }))).toEqual([]);
});
