import type { Browser } from 'playwright-core';
import { accessibilityFindings } from './accessibility.js';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { tabTo } from './focus.js';
import { rows } from './inbox-steps.js';
import { product } from './product.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the manager follows a number of Steuerung to a list of just as many cases, and takes the filter away again', async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Andreas Vogt', '/steuerung');
  await prefer(page);
  await page.goto(`${product.url}/steuerung`);
  const tiles = page.getByRole('list', { name: 'Kennzahlen' });
  const untouched = tiles.getByRole('listitem').filter({ hasText: 'Unberührt' }).getByRole('link');
  const count = Number(await untouched.textContent());
  expect(count).toBeGreaterThan(0);
  await untouched.click();
  await page.waitForURL((url) => url.pathname === '/eingang' && url.searchParams.get('untouched') === 'true');
  await rows(page).first().waitFor();
  expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBe(count);
  const chip = page.getByRole('group', { name: 'Filter' }).getByRole('button', { name: 'Unberührt', pressed: true });
  await chip.click();
  await page.waitForURL((url) => !url.searchParams.has('untouched'));
  expect(complaints).toEqual([]);
}, 90_000);

test('by keyboard alone a chart becomes a table and a number of it a list; nothing is in the way in any theme', async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Andreas Vogt', '/steuerung');
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await prefer(page, { theme });
    await page.goto(`${product.url}/steuerung`);
    await page.getByRole('list', { name: 'Kennzahlen' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  }
  await prefer(page);
  const ages = page.getByRole('region', { name: 'Alter je Team' });
  const asTable = ages.getByRole('button', { name: 'Tabelle' });
  await tabTo(page, asTable);
  await page.keyboard.press('Enter');
  const figure = ages.getByRole('link', { name: /^[1-9]/ }).first();
  const count = Number(await figure.textContent());
  const address = await figure.getAttribute('href');
  await tabTo(page, figure);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${product.url}${address ?? ''}`);
  await rows(page).first().waitFor();
  expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBe(count);
  expect(complaints).toEqual([]);
}, 120_000);
