import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, signIn } from './browser.js';
import { searchFor } from './inbox-steps.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a view without rows says what to do next', async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Lena Hoff');
  await searchFor(page, 'Niemandheißtso');
  await page.getByText('Kein Treffer für „Niemandheißtso“').waitFor();
  await page.getByText('Gesucht wird der Anfang des Familiennamens oder eine Vorgangsnummer').waitFor();

  await page.getByRole('link', { name: /^Abgewiesen/ }).click();
  await page.getByText('Nichts abgewiesen').waitFor();
  await page.getByText('Alle Sendungen wurden angenommen.').waitFor();
  expect(complaints).toEqual([]);
}, 60_000);
