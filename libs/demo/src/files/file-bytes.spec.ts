import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { passportPage } from '../cards/passport-page.js';
import { residenceCard } from '../cards/residence-card.js';
import { payslips } from '../papers/payslip.js';
import { originOf } from '../people/origin.js';
import { drawPerson } from '../people/person.js';
import { EMPLOYERS } from '../places/employers.js';
import { chance } from '../random.js';
import { fileBytes } from './file-bytes.js';
import { FILE_FORMS } from './file-form.js';

const madeAt = new Date('2026-11-24T09:12:00Z');
const person = drawPerson(chance('person'), originOf('VNM'), [25, 30], '2026-11-24', {
  familyName: 'Nguyễn',
  givenNames: 'Thị Hương',
});
const passport = [passportPage(person)];
const [employer] = EMPLOYERS;
const [job] = employer?.jobs ?? [];
const slips = payslips(
  person,
  { street: 'Lindenweg', houseNumber: '7', postalCode: '69190', city: 'Walldorf' },
  { employer: employer!, job: job!, hours: 40, start: '2024-01-01' },
  '2026-11-24',
);

test.each(FILE_FORMS)('a file as %s is the same each time', async (form) => {
  const make = () => fileBytes('seed', form, passport, 'Pass', madeAt);
  expect(Buffer.compare(await make(), await make())).toBe(0);
});

test('payslips as a PDF have a page a month, in letters that can be searched', async () => {
  const bytes = await fileBytes('seed', 'PDF', slips, 'Lohn', madeAt);
  const pdf = await PDFDocument.load(bytes);
  expect(pdf.getPageCount()).toBe(3);
  expect(pdf.getTitle()).toBe('Lohn');
  expect(bytes.length).toBeLessThan(60_000);
});

test('a scan is a PDF of pictures of the same pages', async () => {
  const pdf = await PDFDocument.load(await fileBytes('seed', 'SCAN', slips, 'Lohn', madeAt));
  expect(pdf.getPageCount()).toBe(3);
});

test.each([
  ['PHOTO', 'jpeg', undefined],
  ['SIDEWAYS', 'jpeg', 6],
  ['SCREENSHOT', 'png', undefined],
  ['FAX', 'tiff', undefined],
  ['WEBP', 'webp', undefined],
] as const)('%s is a picture of type %s', async (form, format, orientation) => {
  const bytes = await fileBytes('seed', form, passport, 'Pass', madeAt);
  const picture = sharp(bytes);
  const { format: read, orientation: turned, width } = await picture.metadata();
  expect(read).toBe(format);
  if (orientation) expect(turned).toBe(orientation);
  expect(width).toBeGreaterThan(600);
  // Something is drawn: a missing font would leave nearly one colour.
  expect((await picture.stats()).channels[0]?.stdev).toBeGreaterThan(8);
  expect(bytes.length).toBeLessThan(300_000);
});

test('front and back of a card lie in one picture', async () => {
  const title = {
    kind: 'A',
    label: 'Aufenthaltserlaubnis',
    paragraph: '§ 18b AufenthG',
    number: 'YA1234567',
    issuedOn: '2024-01-01',
  };
  const { width, height } = await sharp(
    await fileBytes('seed', 'PHOTO', residenceCard(person, title), 'Karte', madeAt),
  ).metadata();
  expect(height).toBeGreaterThan(width);
});
