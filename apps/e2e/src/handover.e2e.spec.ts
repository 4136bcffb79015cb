import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { openOfficesOf, transferStatesOf } from './database.js';
import { tabTo } from './focus.js';
import { goByKeyboardTo, preview } from './inbox-steps.js';
import { product } from './product.js';
import { aFamilyName, applicationOf, sendAccepted } from './sender.js';
import { until } from './until.js';

const HEIDELBERG = '004200';
const DISTRICT = '004900';
const EPPELHEIM = {
  address: { street: 'Hauptstraße', houseNumber: '51', postalCode: '69214', city: 'Eppelheim' },
};
const OFFER_LEAVES_MS = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Jana offers the case of her row to the district, with the keyboard alone. */
async function handOver(page: Page): Promise<void> {
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'An eine andere Behörde abgeben' });
  await tabTo(page, dialog.getByRole('radio').first());
  await page.keyboard.press('1');
  await tabTo(page, dialog.getByLabel('Wie wurde zugestimmt?'));
  await page.keyboard.type('telefonisch');
  const office = dialog.getByRole('radio', { name: /^Landratsamt Rhein-Neckar-Kreis/ });
  await tabTo(page, dialog.getByLabel('Andere Behörde suchen'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Rhein-Neckar-Kreis');
  await office.waitFor();
  await tabTo(page, dialog.getByRole('group', { name: 'An' }).getByRole('radio').first());
  await page.keyboard.press('1');
  const reason = dialog.getByLabel('Warum ist die andere Behörde zuständig?');
  await tabTo(page, reason);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Wohnt in Eppelheim.');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** The offer leaves the house once nobody can take it back any more; then it stands in the other office's list. */
async function waitForOffer(page: Page, familyName: string): Promise<void> {
  const offers = async () => (await page.request.get(`${product.url}/api/v1/handovers`)).text();
  await until(async () => (await offers()).includes(familyName), OFFER_LEAVES_MS);
  await page.reload();
  await offerOf(page, familyName).waitFor();
}

const offerOf = (page: Page, familyName: string) => page.getByRole('listitem').filter({ hasText: familyName });

test('a case of another municipality is held, handed over, returned, handed over again, accepted, and always open in one office', async () => {
  const familyName = aFamilyName('Eppelheimer');
  const { caseNumber } = await sendAccepted(applicationOf(familyName, EPPELHEIM));
  const jana = await openWindow(browser);
  await signIn(jana.page, 'Jana Brandt', '/eingang');
  await prefer(jana.page);
  await jana.page.reload();
  await goByKeyboardTo(jana.page, familyName);
  await until(async () => (await transferStatesOf(caseNumber)).every((state) => state === 'HELD JURISDICTION'));
  expect(await transferStatesOf(caseNumber)).not.toEqual([]);
  expect(await openOfficesOf(caseNumber)).toEqual([HEIDELBERG]);

  await handOver(jana.page);
  expect(await openOfficesOf(caseNumber)).toEqual([HEIDELBERG]);
  const lena = await openWindow(browser);
  await signIn(lena.page, 'Lena Hoff', '/abgaben');
  const offer = offerOf(lena.page, familyName);
  await waitForOffer(lena.page, familyName);
  await offer.getByRole('button', { name: 'Zurückgeben' }).press('Enter');
  const asked = lena.page.getByRole('dialog', { name: 'Abgabe zurückgeben' });
  await asked.getByRole('textbox').fill('Meldeanschrift ist Heidelberg.');
  await lena.page.keyboard.press('Control+Enter');
  await offer.waitFor({ state: 'detached' });
  expect(await openOfficesOf(caseNumber)).toEqual([HEIDELBERG]);

  await jana.page.goto(`${product.url}/eingang`);
  await goByKeyboardTo(jana.page, familyName);
  await preview(jana.page).getByText('Abgabe kam zurück').first().waitFor();
  await handOver(jana.page);
  await waitForOffer(lena.page, familyName);
  expect(await openOfficesOf(caseNumber)).toEqual([HEIDELBERG]);
  await offer.getByRole('button', { name: 'Annehmen' }).press('Enter');
  await lena.page.waitForURL('**/eingang/*');
  await preview(lena.page).getByRole('heading', { name: familyName }).waitFor();
  expect(await openOfficesOf(caseNumber)).toEqual([DISTRICT]);
  expect(await transferStatesOf(caseNumber)).not.toContain('HELD JURISDICTION');
  expect([...jana.complaints, ...lena.complaints]).toEqual([]);
}, 240_000);
