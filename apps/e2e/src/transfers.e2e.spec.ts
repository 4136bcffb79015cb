import { randomInt } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFindings, partsOutOfReach } from './accessibility.js';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { lookAtFocus, press, tabTo } from './focus.js';
import { preview, rowOf, searchFor } from './inbox-steps.js';
import { fileNumberOf, messageOf } from './office-systems.js';
import { product } from './product.js';
import { aFamilyName, applicationOf, sendAccepted } from './sender.js';
import { transferOf, valueField, walkToTransfer } from './transfer-steps.js';
import { until } from './until.js';

const digits = () => String(randomInt(10 ** 8)).padStart(8, '0');
const passport = (number: string) => ({
  identityDocument: { kind: 'PASS', number, issuer: 'TUN', issuedOn: '2021-05-04', validUntil: '2031-05-03' },
});

const withFiller = { familyName: aFamilyName('Rahimi'), right: `P${digits()}` };
const tooLong = { familyName: aFamilyName('Hakobyan'), right: `T${digits()}` };
const looked = { familyName: aFamilyName('Tesfaye'), right: `U${digits()}` };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
const caseNumbers = new Map<string, string>();

beforeAll(async () => {
  const sent = [
    [withFiller, `${withFiller.right}<`],
    [tooLong, `${tooLong.right}9`],
    [looked, `${looked.right}<`],
  ] as const;
  for (const [{ familyName }, number] of sent) {
    const { caseNumber } = await sendAccepted(applicationOf(familyName, passport(number)));
    caseNumbers.set(familyName, caseNumber);
  }
  browser = await openBrowser();
  ({ context, page, complaints } = await openWindow(browser));
}, 60_000);
afterAll(async () => {
  await prefer(page);
  await context.close();
  await browser.close();
});

/** What the case says was sent as the passport's number. */
async function originalOf(familyName: string): Promise<string | undefined> {
  type Field = { pointer: string; original: string };
  const get = async <T>(path: string) => (await (await page.request.get(`${product.url}/api/v1${path}`)).json()) as T;
  const { rows } = await get<{ rows: { id: string }[] }>(`/inbox?search=${familyName}`);
  const view = await get<{ submissions: { sections: { fields: Field[] }[] }[] }>(`/cases/${rows[0]?.id ?? ''}`);
  const fields = view.submissions.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
  return fields.find(({ pointer }) => pointer === '/applicant/identityDocument/number')?.original;
}

async function arrived({ familyName, right }: typeof tooLong): Promise<string> {
  const caseNumber = caseNumbers.get(familyName) ?? '';
  await until(async () => (await fileNumberOf(caseNumber)) !== undefined);
  const message = await messageOf(caseNumber);
  expect(message).toContain(`>${right}<`);
  return message;
}

test('somebody without a mouse finds the transfers that need her: G, then U', async () => {
  await page.goto(product.url);
  await tabTo(page, page.getByRole('link', { name: 'Anmelden' }));
  await page.keyboard.press('Enter');
  const account = page.getByRole('button', { name: 'Jana Brandt' });
  await account.waitFor();
  await tabTo(page, account);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Übertragungen/ }).waitFor();
  await prefer(page);
  await page.reload();
  await page.getByRole('link', { name: /^Übertragungen/ }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await page.getByRole('heading', { level: 1, name: 'Übertragungen' }).waitFor();
  await page.getByRole('region', { name: 'Fachverfahren' }).getByText('nimmt an').waitFor();
}, 60_000);

test('a filler at the end of a passport number: E takes the suggestion, Strg+Enter transfers, and the original stays', async () => {
  await press(page, 'j');
  await walkToTransfer(page, withFiller.familyName);
  await preview(page).locator('mark', { hasText: '<' }).waitFor();
  expect(await valueField(page).inputValue()).toBe(`${withFiller.right}<`);

  await page.keyboard.press('e');
  await preview(page).getByText('9 Zeichen, passt').waitFor();
  expect(await valueField(page).inputValue()).toBe(withFiller.right);
  await page.keyboard.press('Control+Enter');

  await transferOf(page, withFiller.familyName).waitFor({ state: 'detached' });
  expect(await lookAtFocus(page)).toMatchObject({ isSeen: true });
  await arrived(withFiller);
  expect(await originalOf(withFiller.familyName)).toBe(`${withFiller.right}<`);
}, 90_000);

test('a passport number that is too long is typed anew, with a reason: Enter leads to the value, Strg+Enter transfers', async () => {
  await walkToTransfer(page, tooLong.familyName);
  await press(page, 'Enter');
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  expect(await valueField(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await preview(page).getByText('10 Zeichen, das Fachverfahren erlaubt 9').first().waitFor();

  await page.keyboard.press('Control+A');
  await page.keyboard.type(tooLong.right);
  await preview(page).getByText('9 Zeichen, passt').waitFor();
  await page.keyboard.press('Control+Enter');
  await preview(page).getByText('Hier fehlt noch ein Satz.').waitFor();
  await tabTo(page, preview(page).getByLabel('Begründung für das Protokoll'));
  await page.keyboard.type('Tippfehler des Antragstellers, im Pass geprüft');
  await page.keyboard.press('Control+Enter');

  await transferOf(page, tooLong.familyName).waitFor({ state: 'detached' });
  await arrived(tooLong);
  expect(await originalOf(tooLong.familyName)).toBe(`${tooLong.right}9`);
  expect(complaints).toEqual([]);
}, 90_000);

test.each(['light', 'dark', 'contrast'] as const)(
  'in the colours "%s" the page with an opened repair has no barrier that a machine can find',
  async (theme) => {
    await prefer(page, { theme });
    await page.reload();
    await transferOf(page, looked.familyName).waitFor();
    await press(page, 'j');
    await walkToTransfer(page, looked.familyName);
    expect(await accessibilityFindings(page)).toEqual([]);
  },
  60_000,
);

test('at a width of 320 pixels the list and the repair over it are read without scrolling sideways', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${product.url}/uebertragungen`);
  await transferOf(page, looked.familyName).waitFor();
  expect(await partsOutOfReach(page)).toEqual([]);
  await press(page, 'j');
  await press(page, 'Enter');
  await page.getByRole('button', { name: /Korrigieren und übertragen/ }).waitFor();
  expect(await partsOutOfReach(page)).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
}, 60_000);

test('who looks after the connections may leave a target alone and take it up again, and sees nobody’s name', async () => {
  const admin = await openWindow(browser);
  await signIn(admin.page, 'Felix Neumann', '/uebertragungen');
  await prefer(admin.page);
  await admin.page
    .getByRole('grid', { name: 'Übertragungen' })
    .getByText(caseNumbers.get(looked.familyName) ?? '')
    .waitFor();
  expect(await admin.page.getByText(looked.familyName).count()).toBe(0);
  const dms = admin.page.getByRole('region', { name: 'E-Akte' });
  await dms.getByRole('button', { name: 'E-Akte anhalten' }).click();
  await admin.page.getByLabel('Begründung für das Protokoll').fill('Umzug des Servers');
  await admin.page.keyboard.press('Control+Enter');
  await dms.getByText(/angehalten seit/).waitFor();
  await dms.getByText('Umzug des Servers').waitFor();
  await dms.getByRole('button', { name: 'E-Akte fortsetzen' }).click();
  await dms.getByText('nimmt an').waitFor();
  expect(admin.complaints).toEqual([]);
  await admin.context.close();
}, 60_000);

test('a transfer is put right on its case too, where the values that arrived tell their places', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${product.url}/eingang`);
  await searchFor(page, looked.familyName);
  await rowOf(page, looked.familyName).click();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/vorgang/*');
  await page.getByRole('tab', { name: 'Übertragung' }).click();
  const target = preview(page).getByRole('listitem').filter({ hasText: 'Fachverfahren' });
  await target.getByRole('button', { name: 'Übertragung richten: Fachverfahren' }).click();
  await valueField(page).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('e');
  await preview(page).getByText('9 Zeichen, passt').waitFor();
  await page.keyboard.press('Control+Enter');
  await target.getByText(/^fertig/).waitFor();
  await arrived(looked);
  await target.getByRole('button', { name: /wo jeder steht$/ }).click();

  const altered = target.getByRole('list', { name: /^Geändert/ }).getByRole('listitem');
  const number = altered.filter({ hasText: 'Ausweisnummer' });
  await number.getByText('Von einer Person für die Übertragung korrigiert').waitFor();
  await number.getByText(`im Antrag: ${looked.right}<`).waitFor();
  await number.getByText('Person › Ausweis › Seriennummer').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
}, 90_000);

test('by keyboard alone somebody finds the way of a value: a search, its path on demand, and what is kept unfolds', async () => {
  const ways = preview(page).getByRole('region', { name: 'Wo jeder Wert steht, Fachverfahren' });
  const birthPlace = ways.getByRole('listitem').filter({ hasText: 'Geburtsort' });
  const path = birthPlace.getByText('/OZG.Antrag.130101/angabenZurPerson/geburt/geburtsort/ort');
  await tabTo(page, ways.getByLabel('In den Werten suchen'));
  await page.keyboard.type('tunis');
  await ways.getByText('1 Wert gefunden').waitFor();
  await birthPlace.getByText('Person › Geburt › Geburtsort › Ort').waitFor();
  expect(await path.count()).toBe(0);
  await tabTo(page, ways.getByRole('button', { name: 'Technische Pfade' }));
  await page.keyboard.press('Space');
  await path.waitFor();

  await press(page, 'Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await birthPlace.waitFor({ state: 'detached' });
  await tabTo(page, ways.getByRole('button', { name: /^Übernommen/ }));
  await page.keyboard.press('Enter');
  await birthPlace.getByText('Unverändert übernommen').waitFor();
}, 60_000);

test.each(['light', 'dark', 'contrast'] as const)(
  'in the colours "%s" the ways of the values have no barrier that a machine can find',
  async (theme) => {
    await prefer(page, { theme });
    await page.reload();
    const target = preview(page).getByRole('listitem').filter({ hasText: 'Fachverfahren' });
    await target.getByRole('button', { name: /wo jeder steht$/ }).click();
    await target.getByRole('button', { name: /^Übernommen/ }).click();
    await target.getByRole('button', { name: 'Technische Pfade' }).click();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await partsOutOfReach(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  },
  60_000,
);
