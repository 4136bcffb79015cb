import type { Browser, Page } from 'playwright-core';
import { accessibilityFindings, partsOutOfReach } from './accessibility.js';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { choose, preview } from './inbox-steps.js';
import { answerAs, fileNumberOf, returnUnknown } from './office-systems.js';
import { product } from './product.js';
import { aFamilyName, applicationOf, sendAccepted } from './sender.js';
import { until } from './until.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const markPage = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
const isSamePage = (page: Page) => page.locator('html[data-same-page]').count();
const messages = (page: Page) => page.getByRole('region', { name: 'Nachrichten', exact: true });

const DEADLINE = { day: '2027-01-12', shown: '12.01.2027' };

/** An application that the specialist system has, and its case with the whole window. */
async function openTransferred(page: Page, name: string): Promise<string> {
  const familyName = aFamilyName(name);
  const { caseNumber } = await sendAccepted(applicationOf(familyName));
  await until(async () => (await fileNumberOf(caseNumber)) !== undefined);
  await choose(page, familyName);
  const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto(`${product.url}/vorgang/${caseId}`);
  await page.getByRole('heading', { level: 1, name: familyName }).waitFor();
  return caseNumber;
}

test('a question of the specialist system stands on the case and has it wait, without reload', async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Jana Brandt');
  await prefer(page);
  const caseNumber = await openTransferred(page, 'Rückfragenko');
  expect(await messages(page).count()).toBe(0);
  await markPage(page);

  const text = 'Bitte reichen Sie den Mietvertrag nach.';
  await answerAs(caseNumber, { type: '130102', text, day: DEADLINE.day });
  await messages(page).getByText('Nachforderung des Fachverfahrens').waitFor();
  await messages(page).getByText(text).waitFor();
  await messages(page).getByText(DEADLINE.shown).waitFor();
  await page.getByText('wartet auf Person').first().waitFor();

  await answerAs(caseNumber, { type: '130110' });
  await messages(page).getByText('Beabsichtigte Ablehnung, Anhörung').waitFor();
  const letter = messages(page).getByRole('link', { name: 'Beabsichtigte Ablehnung.pdf speichern' });
  const [download] = await Promise.all([page.waitForEvent('download'), letter.click()]);
  expect(download.suggestedFilename()).toBe('Beabsichtigte Ablehnung.pdf');

  await answerAs(caseNumber, { type: '130109', text: 'Stadt Mannheim' });
  await messages(page).getByText('Nicht zuständig', { exact: true }).waitFor();
  expect(await isSamePage(page)).toBe(1);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  await messages(page).waitFor();
  expect(await partsOutOfReach(page)).toEqual([]);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${product.url}/eingang/${new URL(page.url()).pathname.split('/').at(-1) ?? ''}?view=jurisdiction`);
  await preview(page).getByText('Das Fachverfahren meldet: nicht zuständig. Genannt ist: Stadt Mannheim.').waitFor();
  expect(complaints).toEqual([]);
}, 120_000);

test('a message that names no case is listed, and given to one by its number', async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Jana Brandt');
  await prefer(page);
  const caseNumber = await openTransferred(page, 'Zuordnenko');
  const unknown = aFamilyName('Portal-');
  await returnUnknown(unknown);

  await page.reload();
  await page.getByRole('link', { name: /^Nachrichten ohne Vorgang/ }).click();
  const message = page.getByRole('listitem').filter({ hasText: unknown });
  await message.getByText('Nachforderung des Fachverfahrens').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await message.getByLabel('Vorgangsnummer').fill('EK-2026-0000-0000');
  await message.getByRole('button', { name: 'Zuordnen' }).click();
  await message.getByText('Zu dieser Nummer gibt es hier keinen Vorgang').waitFor();
  await message.getByLabel('Vorgangsnummer').fill(caseNumber.replaceAll('-', '').toLowerCase());
  await message.getByLabel('Vorgangsnummer').press('Enter');
  await messages(page).getByText('Nachforderung des Fachverfahrens').waitFor();
  await page.getByText('wartet auf Person').first().waitFor();
  expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
}, 120_000);
