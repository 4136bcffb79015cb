import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openWindow, prefer } from './browser.js';
import { focused, lookAtFocus, press, tabTo } from './focus.js';
import { preview, rowOf, rows } from './inbox-steps.js';
import { product } from './product.js';
import { aFamilyName, aPassport, applicationOf, sendAccepted } from './sender.js';

const TWO_FILES = [aPassport('first'), { ...aPassport('second'), part: 'lease', fileName: 'Mietvertrag.pdf' }];
const familyName = aFamilyName('Öztürk');

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let caseNumber: string;

beforeAll(async () => {
  ({ caseNumber } = await sendAccepted(
    {
      ...applicationOf(familyName),
      attachments: [
        { part: 'pass', slot: 'PASS' },
        { part: 'lease', slot: 'MIETE' },
      ],
    },
    TWO_FILES,
  ));
  browser = await openBrowser();
  ({ context, page, complaints } = await openWindow(browser));
}, 60_000);
afterAll(async () => {
  await prefer(page);
  await context.close();
  await browser.close();
});

const rowNumber = async () => Number(await focused(page).getAttribute('aria-rowindex'));
const isInPane = (name: string) =>
  focused(page).evaluate((element, pane) => element.closest('[data-pane]')?.getAttribute('data-pane') === pane, name);
const selectedDocument = () =>
  preview(page).getByRole('tablist', { name: 'Unterlagen des Vorgangs' }).getByRole('tab', { selected: true });

test('somebody without a mouse signs in, walks through the list, opens a case and comes back to its row', async () => {
  await page.goto(product.url);
  await page.getByRole('link', { name: 'Anmelden' }).waitFor();
  await tabTo(page, page.getByRole('link', { name: 'Anmelden' }));
  await page.keyboard.press('Enter');
  const account = page.getByRole('button', { name: 'Mehmet Kaya' });
  await account.waitFor();
  await tabTo(page, account);
  await page.keyboard.press('Enter');
  await rows(page).first().waitFor();
  await prefer(page);
  await page.reload();
  await rows(page).nth(3).waitFor();

  await press(page, 'j');
  const first = await rowNumber();
  await press(page, 'j');
  await press(page, 'j');
  expect(await rowNumber()).toBe(first + 2);
  await press(page, 'k');
  expect(await rowNumber()).toBe(first + 1);

  const row = (await focused(page).getAttribute('id')) ?? '';
  await press(page, 'Enter');
  await page.waitForURL('**/vorgang/*');
  await page.getByRole('tablist', { name: 'Teile des Vorgangs' }).waitFor();
  expect(await lookAtFocus(page)).toMatchObject({ isSeen: true });
  await press(page, 'Tab');
  await page.keyboard.press('Escape');
  await page.waitForURL('**/eingang/*');
  await page.locator(`#${row}:focus`).waitFor();
  expect(await lookAtFocus(page)).toMatchObject({ isSeen: true });
}, 60_000);

test('S searches by name, and by case number typed without dashes and blanks', async () => {
  await press(page, 's');
  await page.keyboard.type(familyName);
  await page.waitForURL((url) => url.searchParams.get('suche') === familyName);
  await rowOf(page, familyName).waitFor();
  await press(page, 'Enter');
  await page.locator('[role="row"]:focus').filter({ hasText: familyName }).waitFor();

  await press(page, 's');
  const bare = caseNumber.replaceAll('-', '').toLowerCase();
  await page.keyboard.type(bare);
  await page.waitForURL((url) => url.searchParams.get('suche') === bare);
  await page.waitForFunction(() => document.querySelectorAll('[role="row"][aria-rowindex]').length === 1);
  await press(page, 'ArrowDown');
  await page.locator('[role="row"]:focus').filter({ hasText: familyName }).waitFor();
}, 60_000);

test('F6 goes from pane to pane, V to the next document', async () => {
  await press(page, 'ArrowDown');
  await preview(page).getByText(caseNumber).waitFor();
  await selectedDocument().waitFor();
  const before = await selectedDocument().textContent();
  await press(page, 'v');
  await page.waitForFunction(
    (name) => document.querySelector('[role="tablist"] [aria-selected="true"]')?.textContent !== name,
    before,
  );
  await press(page, 'Shift+V');
  expect(await selectedDocument().textContent()).toBe(before);

  expect(await isInPane('list')).toBe(true);
  await press(page, 'F6');
  expect(await isInPane('preview')).toBe(true);
  await press(page, 'F6');
  expect(await isInPane('views')).toBe(true);
  await press(page, 'Shift+F6');
  expect(await isInPane('preview')).toBe(true);
  await press(page, 'Shift+F6');
  expect(await isInPane('list')).toBe(true);
}, 60_000);

test('what arrives while somebody searches is announced when the search has ended', async () => {
  const counted = page.waitForResponse((response) => response.url().includes('/inbox/counts'));
  const latecomer = aFamilyName('Suchenko');
  await sendAccepted(applicationOf(latecomer));
  await counted;
  await press(page, 's');
  await press(page, 'Escape');
  await page.waitForURL((url) => !url.searchParams.has('suche'));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /neuer?$/ }).waitFor();
  await page.keyboard.press('.');
  await page.getByRole('row').filter({ hasText: latecomer }).waitFor();
}, 60_000);

test('a case that arrives meanwhile moves neither the list nor the focus; the full stop shows it', async () => {
  await press(page, 's');
  await press(page, 'Escape');
  await page.waitForURL((url) => !url.searchParams.has('suche'));
  await page.keyboard.press('Escape');
  await press(page, 'Home');
  const row = await focused(page).getAttribute('id');
  const place = await focused(page).boundingBox();

  const latecomer = aFamilyName('Quispe');
  await sendAccepted(applicationOf(latecomer));
  await page.getByRole('button', { name: /neuer?$/ }).waitFor();
  expect(await focused(page).getAttribute('id')).toBe(row);
  expect(await focused(page).boundingBox()).toEqual(place);
  expect(await lookAtFocus(page)).toMatchObject({ isSeen: true });

  await page.keyboard.press('.');
  await page.locator('[role="row"]:focus').filter({ hasText: latecomer }).waitFor();
  expect(await lookAtFocus(page)).toMatchObject({ isSeen: true });
}, 60_000);

test('the question mark lists all keys; with single keys off a letter does nothing, and after F8 it does', async () => {
  await press(page, '?');
  const list = page.getByRole('dialog', { name: 'Tasten' });
  await list.waitFor();
  await list.getByRole('row', { name: 'nächstes Dokument' }).waitFor();
  await tabTo(page, list.getByRole('switch', { name: 'Einzelne Tasten' }));
  await press(page, 'Space');
  await list.locator('[role="switch"]:not(:checked)').waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });

  const before = await rowNumber();
  await press(page, 'j');
  expect(await rowNumber()).toBe(before);
  await press(page, 'F8');
  await press(page, 'j');
  expect(await rowNumber()).toBe(before + 1);
  expect(complaints).toEqual([]);
}, 60_000);
