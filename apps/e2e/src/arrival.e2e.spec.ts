import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, signIn } from './browser.js';
import { product } from './product.js';
import { sendApplication } from './sender.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DMS_AUTHORIZATION = { authorization: `Basic ${Buffer.from('dms:dms').toString('base64')}` };

async function fileNumberOf(caseNumber: string): Promise<string | undefined> {
  const answer = await fetch(`${product.specialistSystem}/akten?antragsidentifikation=${caseNumber}`);
  return ((await answer.json()) as { aktenzeichen: string }[])[0]?.aktenzeichen;
}

async function namesInDms(caseNumber: string): Promise<string[]> {
  const get = async (url: string): Promise<unknown> => (await fetch(url, { headers: DMS_AUTHORIZATION })).json();
  const [repository] = Object.values((await get(`${product.dms}/cmis`)) as Record<string, { rootFolderUrl: string }>);
  const folder = `${repository?.rootFolderUrl ?? ''}/Einkanal/${caseNumber.slice(3, 7)}/${caseNumber}`;
  const { objects } = (await get(`${folder}?cmisselector=children&succinct=true`)) as {
    objects: { object: { succinctProperties: { 'cmis:name': string } } }[];
  };
  return objects.map(({ object }) => object.succinctProperties['cmis:name']).sort();
}

test('an application that is sent while somebody works stands in the inbox without reload, and in both targets', async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Jana Brandt');
  const grid = page.getByRole('grid');
  await grid.getByRole('row').nth(1).waitFor();

  const familyName = 'Wickramasinghe Arachchilage-Ḥasanāt';
  const { caseNumber } = await sendApplication(familyName);
  await page.getByRole('button', { name: /1 neue/ }).click();
  await grid.getByText(familyName).click();

  const preview = page.getByRole('main').getByText('EK-2026').first();
  await preview.waitFor();
  await page.getByText('Reisepass Größe.pdf').first().waitFor();
  await page.locator('canvas').first().waitFor();
  await page
    .getByText(/Fachverfahren: fertig/)
    .first()
    .waitFor({ timeout: 30_000 });
  await page
    .getByText(/E-Akte: fertig/)
    .first()
    .waitFor({ timeout: 30_000 });

  expect(await fileNumberOf(caseNumber)).toMatch(/^HD-AR-/);
  expect(await namesInDms(caseNumber)).toContain('Reisepass Größe.pdf');
  expect(complaints).toEqual([]);

  const screens = path.resolve('test-results/screens');
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: path.join(screens, 'eingang-1440-light.png') });
}, 120_000);
