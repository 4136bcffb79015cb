import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { preview, rowOf, rows, waitForDrawnPage } from './inbox-steps.js';
import { fileNumberOf, namesInDms } from './office-systems.js';
import { product } from './product.js';
import { aFamilyName, aPassport, applicationOf, sendAccepted } from './sender.js';
import { until } from './until.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const markPage = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
const isSamePage = (page: Page) => page.locator('html[data-same-page]').count();

test('an application sent while somebody works comes into the inbox without reload, and into both targets', async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Jana Brandt');
  await prefer(page);
  await page.reload();
  await rows(page).first().waitFor();
  await markPage(page);

  const familyName = aFamilyName('Wickramasinghe Arachchilage-Ḥasanāt');
  const { caseNumber } = await sendAccepted(applicationOf(familyName), [aPassport('Pass')]);
  const pill = page.getByRole('button', { name: /neuer?$/ });
  await pill.waitFor();
  expect(await rowOf(page, familyName).count()).toBe(0);
  await pill.click();
  await rowOf(page, familyName).click();

  await preview(page).getByText(caseNumber).waitFor();
  await page.getByText('Reisepass Größe.pdf').first().waitFor();
  await waitForDrawnPage(page);
  const row = rowOf(page, familyName);
  await row.getByRole('img', { name: /Fachverfahren: fertig/ }).waitFor();
  await row.getByRole('img', { name: /E-Akte: fertig/ }).waitFor();
  await preview(page).getByText('Fachverfahren: fertig. E-Akte: fertig').waitFor();

  expect(await isSamePage(page)).toBe(1);
  expect(await fileNumberOf(caseNumber)).toMatch(/^HD-AR-/);
  expect(await namesInDms(caseNumber)).toContain('Reisepass Größe.pdf');
  expect(complaints).toEqual([]);
}, 120_000);

test('what arrives after the list was read and before the live connection stands is shown too', async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Jana Brandt');
  await prefer(page);
  let connect = (): void => undefined;
  const held = new Promise<void>((resolve) => (connect = resolve));
  await page.route('**/api/v1/events', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await rows(page).first().waitFor();

  const { caseNumber } = await sendAccepted(applicationOf(aFamilyName('Wartenberg')));
  // After that nothing more happens to it, which would be told.
  await until(async () => {
    const found = await page.request.get(`${product.url}/api/v1/inbox?search=${caseNumber}`);
    const [row] = ((await found.json()) as { rows: { transfers: { state: string }[] }[] }).rows;
    return row?.transfers.length === 2 && row.transfers.every(({ state }) => state === 'SUCCEEDED');
  });
  connect();
  await page.getByRole('button', { name: /neuer?$/ }).waitFor();
  expect(complaints).toEqual([]);
}, 120_000);
