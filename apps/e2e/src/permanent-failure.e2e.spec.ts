import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { preview, rowOf, searchFor } from './inbox-steps.js';
import { aFamilyName, applicationOf, sendAccepted } from './sender.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TEN_CHARACTERS = {
  kind: 'PASS',
  number: 'T123456789',
  issuer: 'TUN',
  issuedOn: '2021-05-04',
  validUntil: '2031-05-03',
};

test('a passport number of ten characters stops the transfer: the case says that it needs somebody, why, and which field', async () => {
  const familyName = aFamilyName('Benmohamed');
  await sendAccepted(applicationOf(familyName, { identityDocument: TEN_CHARACTERS }));
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Jana Brandt');
  await prefer(page);
  await searchFor(page, familyName);
  const row = rowOf(page, familyName);
  await row.getByRole('img', { name: /Fachverfahren: braucht Sie/ }).waitFor();

  await row.click();
  await preview(page)
    .getByText(/Fachverfahren: braucht Sie/)
    .first()
    .waitFor();
  await row.press('Enter');
  await page.waitForURL('**/vorgang/*');
  const transfer = preview(page)
    .getByRole('listitem')
    .filter({ hasText: 'Fachverfahren' })
    .filter({ hasText: 'braucht Sie' });
  await transfer.getByText(/Passnummer/).waitFor();
  await transfer.getByText(/10 Zeichen/).waitFor();
  await preview(page).getByRole('listitem').filter({ hasText: 'E-Akte' }).filter({ hasText: 'fertig' }).waitFor();
  expect(complaints).toEqual([]);
}, 60_000);
