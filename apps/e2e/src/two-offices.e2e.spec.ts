import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { preview, rowOf, rows, searchFor } from './inbox-steps.js';
import { product } from './product.js';
import { aFamilyName, applicationOf, sendAccepted } from './sender.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const NOT_HERE = 'Das gibt es hier nicht, oder Sie dürfen es nicht sehen';

test('the other office finds a case of Heidelberg by list, by search and by its address no more than if it were not', async () => {
  const familyName = aFamilyName('Heidelberger');
  const { caseNumber } = await sendAccepted(applicationOf(familyName));
  const jana = await openWindow(browser);
  await signIn(jana.page, 'Jana Brandt');
  await searchFor(jana.page, familyName);
  await rowOf(jana.page, familyName).click();
  await preview(jana.page).getByText(caseNumber).waitFor();
  const caseId = new URL(jana.page.url()).pathname.split('/').at(-1) ?? '';

  const { page } = await openWindow(browser);
  await signIn(page, 'Lena Hoff');
  await prefer(page);
  await page.getByText('Landratsamt Rhein-Neckar-Kreis').first().waitFor();
  await rows(page).first().waitFor();
  expect(await rowOf(page, familyName).count()).toBe(0);
  for (const words of [familyName, caseNumber]) {
    await searchFor(page, words);
    await page.getByText(`Kein Treffer für „${words}“`).waitFor();
  }
  await page.goto(`${product.url}/vorgang/${caseId}`);
  await page.getByText(NOT_HERE).waitFor();
  await page.goto(`${product.url}/eingang/${caseId}`);
  await preview(page).getByText(NOT_HERE).waitFor();

  const foreign = await page.request.get(`${product.url}/api/v1/cases/${caseId}`);
  const unknown = await page.request.get(`${product.url}/api/v1/cases/019a0000-0000-7000-8000-000000000000`);
  expect([foreign.status(), unknown.status()]).toEqual([404, 404]);
}, 60_000);
