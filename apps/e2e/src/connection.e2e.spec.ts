import type { Browser, Page } from 'playwright-core';
import { accessibilityFindings } from './accessibility.js';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { press, tabTo } from './focus.js';
import { fileNumberOf } from './office-systems.js';
import { product } from './product.js';
import { aFamilyName, applicationOf, sendAccepted } from './sender.js';
import { until } from './until.js';

type Connection = {
  adapter: string;
  name: string;
  takesTests: boolean;
  settings: Record<string, unknown>;
  version: string;
};
type Overview = { targets: { kind: string; waiting: number }[] };

// Nobody listens there.
const WRONG = 'http://localhost:1';

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await openBrowser();
  ({ page, complaints } = await openWindow(browser));
  await signIn(page, 'Felix Neumann', '/administration');
  await prefer(page);
});
afterAll(async () => {
  if ((await connection()).settings.url !== product.specialistSystem) await setUrl(product.specialistSystem);
  await browser.close();
});

const at = `${product.url}/api/v1/targets/SPECIALIST_SYSTEM/connection`;
const connection = async () => (await (await page.request.get(at)).json()) as Connection;

async function setUrl(url: string): Promise<void> {
  const { adapter, name, takesTests, settings, version } = await connection();
  const answer = await page.request.put(at, {
    headers: { 'x-einkanal': '1', 'if-match': version },
    data: { adapter, name, takesTests, settings: { ...settings, url } },
  });
  if (!answer.ok()) throw new Error(await answer.text());
}
const waiting = async () => {
  const overview = await page.request.get(`${product.url}/api/v1/transfers/overview`);
  return ((await overview.json()) as Overview).targets.find(({ kind }) => kind === 'SPECIALIST_SYSTEM')?.waiting;
};

test('without a mouse Felix mends a wrong address, tries it before he saves, and what waited goes on', async () => {
  await setUrl(WRONG);
  const { caseNumber } = await sendAccepted(applicationOf(aFamilyName('Wartend')));
  await until(async () => (await waiting()) !== 0);

  await page.goto(`${product.url}/administration/targets`);
  const form = page.getByRole('form', { name: 'Verbindung einstellen: Fachverfahren' });
  const address = form.getByLabel('Adresse (URL)');
  await tabTo(page, address);
  await press(page, 'Control+a');
  await page.keyboard.type('fachverfahren.example');
  const look = form.getByRole('button', { name: 'Verbindung prüfen: Fachverfahren' });
  await tabTo(page, look);
  await page.keyboard.press('Enter');
  // What does not fit takes the focus, and is said at the field.
  await form.getByText('Geben Sie eine Adresse ein, die mit http:// oder https:// beginnt.').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);

  await press(page, 'Control+a');
  await page.keyboard.type(product.specialistSystem);
  await tabTo(page, look);
  await press(page, 'Enter');
  await form.getByText(/^In Ordnung: .* hat eine Anfrage nach \d+ ms beantwortet\.$/).waitFor();
  expect((await connection()).settings.url).toBe(WRONG);
  expect(await accessibilityFindings(page)).toEqual([]);

  await press(page, 'Shift+Tab');
  await press(page, 'Enter');
  await form.getByText('Gespeichert. Es gilt ab sofort.').waitFor();
  expect((await connection()).settings.url).toBe(product.specialistSystem);
  await until(async () => (await fileNumberOf(caseNumber)) !== undefined);

  await page.getByRole('link', { name: 'Änderungen' }).focus();
  await press(page, 'Enter');
  await page
    .getByText(`Verbindung geändert, Fachverfahren: Adresse (URL) von ${WRONG} auf ${product.specialistSystem}`)
    .first()
    .waitFor();
  // The browser reports the address that was refused as an error.
  expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
}, 120_000);

test('of two who change one connection the second sees what the first has saved, and keeps what she typed', async () => {
  await page.goto(`${product.url}/administration/targets`);
  const form = page.getByRole('form', { name: 'Verbindung einstellen: Fachverfahren' });
  await form.getByLabel('Bezeichnung').fill('Mein Fachverfahren');
  const { name, adapter, takesTests, settings, version } = await connection();
  const save = (data: object, ifMatch: string) =>
    page.request.put(at, { headers: { 'x-einkanal': '1', 'if-match': ifMatch }, data });
  await save({ adapter, takesTests, settings, name: 'Ihr Fachverfahren' }, version);
  await form.getByRole('button', { name: 'Speichern' }).press('Enter');
  await form.getByText('Das wurde inzwischen geändert.').waitFor();
  await form.getByText('Gespeichert ist jetzt: Ihr Fachverfahren').waitFor();
  expect(await form.getByLabel('Bezeichnung').inputValue()).toBe('Mein Fachverfahren');
  await save({ adapter, takesTests, settings, name }, (await connection()).version);
}, 60_000);

test('Felix puts Einkanal beside the gateway, and the change is told in words', async () => {
  await page.goto(`${product.url}/administration/gateway`);
  const beside = page.getByRole('radio', { name: /^Daneben/ });
  const before = page.getByRole('radio', { name: /^Davor/ });
  await tabTo(page, before);
  await press(page, 'ArrowDown');
  expect(await beside.isChecked()).toBe(true);
  await tabTo(page, page.getByLabel(/^Ordner/));
  await page.keyboard.type('eingang');
  await press(page, 'Enter');
  await page.getByText('Gespeichert. Es gilt ab sofort.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Änderungen' }).click();
  await page
    .getByText(/Gateway von Davor \(.*\) auf Daneben \(Empfang bestätigt Einkanal, eingang\)/)
    .first()
    .waitFor();

  await page.goto(`${product.url}/administration/gateway`);
  await before.check();
  await page.getByLabel(/^Ordner/).fill('');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Gespeichert. Es gilt ab sofort.').waitFor();
}, 60_000);
