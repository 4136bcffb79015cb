import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFindings, partsOutOfReach } from './accessibility.js';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { focused, lookAtFocus, press, tabTo } from './focus.js';
import { product } from './product.js';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await openBrowser();
  // Somebody far away plans in Berlin's time all the same.
  ({ context, page, complaints } = await openWindow(browser, { timezoneId: 'America/New_York' }));
  await signIn(page, 'Felix Neumann', '/uebertragungen');
  await prefer(page);
  await page.reload();
  await dms().waitFor();
}, 60_000);
afterAll(async () => {
  await prefer(page);
  await context.close();
  await browser.close();
});

const dms = () => page.getByRole('region', { name: 'E-Akte' });
const button = (name: string | RegExp) => dms().getByRole('button', { name });
const planButton = () => button('Wartung planen: E-Akte');
const dialog = () => page.getByRole('dialog');

/** A day in Berlin some days from today, and how the card writes it. */
function berlinDay(daysAhead: number): { iso: string; german: string } {
  const day = new Date(Date.now() + daysAhead * 86_400_000);
  const iso = day.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
  return { iso, german: `${iso.slice(8)}.${iso.slice(5, 7)}.` };
}
/** The time of day in Berlin some minutes from now, as the field wants it. */
const berlinMoment = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000)
    .toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' })
    .slice(0, 16)
    .replace(' ', 'T');

/** Opens the dialog by the keyboard and writes a window into it. */
async function write({ from, until, reason }: { from: string; until: string; reason: string }): Promise<void> {
  await tabTo(page, planButton());
  await page.keyboard.press('Enter');
  const begins = dialog().getByLabel('Von');
  await begins.waitFor();
  expect(await begins.evaluate((field) => field === document.activeElement)).toBe(true);
  await begins.fill(from);
  await tabTo(page, dialog().getByLabel('Bis'));
  await dialog().getByLabel('Bis').fill(until);
  await tabTo(page, dialog().getByLabel('Anlass'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
}

test('a maintenance is planned by the keyboard; what makes no sense is said at its field and can be put right', async () => {
  const { iso, german } = berlinDay(3);
  await write({ from: `${iso}T18:00`, until: `${iso}T17:00`, reason: 'Neue Version' });
  await dialog().getByText('Das Ende muss nach dem Beginn und in der Zukunft liegen.').waitFor();
  expect(await dialog().getByLabel('Bis').getAttribute('aria-invalid')).toBe('true');
  expect(await accessibilityFindings(page)).toEqual([]);

  await dialog().getByLabel('Bis').fill(`${iso}T22:00`);
  await page.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  await dms()
    .getByText(new RegExp(`Wartung geplant: .. ${german}(?:\\d{4})? 18:00–22:00`))
    .waitFor();
  await dms().getByText('Neue Version').waitFor();
  await dms().getByText('nimmt an').waitFor();
  expect(await lookAtFocus(page)).toMatchObject({ isSeen: true });
}, 60_000);

test('a second one at the same time is refused and names the first, which can be removed; the focus stays near', async () => {
  const { iso } = berlinDay(3);
  await write({ from: `${iso}T20:00`, until: `${iso}T23:00`, reason: 'Sicherung' });
  await dialog()
    .getByText(/Da ist schon eine Wartung geplant: .*18:00–22:00/)
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });

  await tabTo(page, button(/^Wartung entfernen: .*18:00–22:00$/));
  await page.keyboard.press('Enter');
  await dms()
    .getByText(/Wartung geplant/)
    .waitFor({ state: 'detached' });
  expect(await focused(page).getAttribute('aria-label')).toBe('Wartung planen: E-Akte');
}, 60_000);

test('during a maintenance the card says until when nothing goes out, and it is ended early', async () => {
  await write({ from: berlinMoment(0), until: berlinMoment(180), reason: 'Neustart' });
  await dms()
    .getByText(/^Wartung bis /)
    .waitFor();
  await dms().getByText('Bis dahin geht nichts hinaus, danach alles von selbst.').waitFor();

  await tabTo(page, button(/^Wartung jetzt beenden: /));
  await page.keyboard.press('Enter');
  await dms().getByText('nimmt an').waitFor();
  expect(await dms().getByText('Neustart').count()).toBe(0);
}, 60_000);

test('an administrator changes how much a target gets; the card and the record of changes say so', async () => {
  await page.reload();
  await tabTo(page, button('bis zu 8 zugleich. Grenzen ändern: E-Akte'));
  await page.keyboard.press('Enter');
  const perMinute = dialog().getByLabel('Übertragungen je Minute');
  await tabTo(page, perMinute);
  await page.keyboard.type('6001');
  await dialog().getByText('Eine ganze Zahl von 1 bis 6.000.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Enter');
  await dms().getByText('bis zu 8 zugleich und 600 je Minute').waitFor();

  await page.goto(`${product.url}/administration/changes`);
  await page.getByText('Grenzen geändert, E-Akte: je Minute von unbegrenzt auf 600').first().waitFor();
  await page.goto(`${product.url}/uebertragungen`);
  await tabTo(page, button(/Grenzen ändern: E-Akte$/));
  await page.keyboard.press('Enter');
  await tabTo(page, perMinute);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await button('bis zu 8 zugleich. Grenzen ändern: E-Akte').waitFor();
  expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
}, 60_000);

test.each(['light', 'dark', 'contrast'] as const)(
  'in the colours "%s" a card with a planned maintenance has no barrier that a machine can find, nor anything out of reach',
  async (theme) => {
    await prefer(page, { theme });
    await page.reload();
    await dms().waitFor();
    const { iso } = berlinDay(5);
    await write({ from: `${iso}T18:00`, until: `${iso}T22:00`, reason: 'Neue Version' });
    await button(/^Wartung entfernen/).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await partsOutOfReach(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await button(/^Wartung entfernen/).click();
    await button(/^Wartung entfernen/).waitFor({ state: 'detached' });
  },
  60_000,
);

test('who takes up cases sees what is planned and cannot plan', async () => {
  const { iso } = berlinDay(4);
  await write({ from: `${iso}T18:00`, until: `${iso}T22:00`, reason: 'Neue Version' });
  await button(/^Wartung entfernen/).waitFor();
  const intake = await openWindow(browser);
  await signIn(intake.page, 'Jana Brandt', '/uebertragungen');
  const card = intake.page.getByRole('region', { name: 'E-Akte' });
  await card.getByText(/Wartung geplant: .*18:00–22:00/).waitFor();
  expect(await card.getByRole('button').count()).toBe(0);
  await intake.context.close();
  await press(page, 'Escape');
  await button(/^Wartung entfernen/).click();
  await button(/^Wartung entfernen/).waitFor({ state: 'detached' });
}, 60_000);
