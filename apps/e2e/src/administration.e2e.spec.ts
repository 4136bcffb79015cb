import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFindings, partsOutOfReach } from './accessibility.js';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { press, tabTo } from './focus.js';
import { product } from './product.js';

type Team = { name: string; members: { name: string }[] };

const SECTIONS = ['teams', 'groups', 'territory', 'settings', 'rules', 'targets', 'gateway', 'changes'];
const teamName = `Journey ${randomUUID().slice(0, 8)}`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function teams(page: Page): Promise<Team[]> {
  return (await (await page.request.get(`${product.url}/api/v1/teams`)).json()) as Team[];
}

test('without a mouse Felix makes a team and puts Aylin into it; Jana can give cases to it at once', async () => {
  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Felix Neumann');
  await prefer(page);
  // The administration is what this role begins with.
  await page.waitForURL('**/administration');
  await page.getByRole('heading', { name: 'Verwaltung' }).waitFor();

  await tabTo(page, page.getByRole('link', { name: 'Neues Team' }));
  await press(page, 'Enter');
  await tabTo(page, page.getByLabel('Name'));
  await page.keyboard.type(teamName);
  await press(page, 'Enter');
  await page.getByRole('heading', { name: teamName }).waitFor();

  const person = page.getByLabel('Person hinzufügen');
  await tabTo(page, person);
  await page.keyboard.type('Aylin');
  await tabTo(page, page.getByRole('button', { name: 'Hinzufügen' }));
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Aylin Sommer aus dem Team entfernen' }).waitFor();

  const jana = await openWindow(browser);
  await signIn(jana.page, 'Jana Brandt');
  expect(await teams(jana.page)).toContainEqual(
    expect.objectContaining({ name: teamName, members: [expect.objectContaining({ name: 'Aylin Sommer' })] }),
  );

  // The record says who it was; then the team, in which no case ever was, goes again.
  await page.getByRole('link', { name: 'Änderungen' }).focus();
  await press(page, 'Enter');
  const record = page.getByRole('row').filter({ hasText: `Aylin Sommer in das Team ${teamName} aufgenommen` });
  await record.getByText('Felix Neumann').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Team löschen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: teamName }).waitFor({ state: 'detached' });
  expect((await teams(jana.page)).map(({ name }) => name)).not.toContain(teamName);
  expect([...complaints, ...jana.complaints]).toEqual([]);
}, 120_000);

test.each(['light', 'dark', 'contrast'] as const)(
  'the administration in %s is as everybody can use it',
  async (theme) => {
    const { page, context } = await openWindow(browser);
    await signIn(page, 'Felix Neumann');
    await prefer(page, { theme });
    for (const section of SECTIONS) {
      await page.goto(`${product.url}/administration/${section}`);
      await page.locator('[aria-current="page"]').last().waitFor();
      await page.waitForLoadState('networkidle');
      expect([section, await accessibilityFindings(page)]).toEqual([section, []]);
    }
    await prefer(page);
    await context.close();
  },
  60_000,
);

test('on a phone, and at four times the size, nothing of it lies beyond the edge', async () => {
  const { page, context } = await openWindow(browser, { width: 320, height: 700 });
  await signIn(page, 'Felix Neumann');
  for (const section of SECTIONS) {
    await page.goto(`${product.url}/administration/${section}`);
    await page.waitForLoadState('networkidle');
    expect([section, await partsOutOfReach(page)]).toEqual([section, []]);
  }
  await context.close();
}, 60_000);

test('Felix has the connections looked at and reads what was tried; whoever may only read has nothing to press', async () => {
  const felix = await openWindow(browser);
  await signIn(felix.page, 'Felix Neumann', '/administration');
  await felix.page.goto(`${product.url}/administration/targets`);
  await tabTo(felix.page, felix.page.getByRole('button', { name: 'Verbindung prüfen: E-Akte' }));
  await press(felix.page, 'Enter');
  const dms = felix.page.getByRole('region', { name: 'E-Akte' });
  await dms.getByText('In Ordnung: Die Anmeldung als „dms“ gelingt.').waitFor();
  await dms.getByText(/^Nicht in Ordnung: Die Verbindung zu .* ist nicht verschlüsselt\.$/).waitFor();
  expect(await accessibilityFindings(felix.page)).toEqual([]);
  expect(felix.complaints).toEqual([]);
  await felix.context.close();

  const petra = await openWindow(browser);
  await signIn(petra.page, 'Petra Lang', '/administration/targets');
  await petra.page.goto(`${product.url}/administration/targets`);
  await petra.page.getByRole('heading', { name: 'E-Akte' }).waitFor();
  await petra.page.getByText('gesetzt', { exact: true }).waitFor();
  expect(await petra.page.getByRole('button', { name: /Verbindung prüfen|Speichern/ }).count()).toBe(0);
  expect(await petra.page.getByRole('textbox').count()).toBe(0);
  await petra.context.close();
}, 60_000);

test('whoever may only read sees what is set, and nothing to press', async () => {
  const { page, context, complaints } = await openWindow(browser);
  await signIn(page, 'Petra Lang', '/administration/teams');
  await page.goto(`${product.url}/administration/teams`);
  await page.getByText('Ändern kann es die Fachadministration.').waitFor();
  await page.getByRole('link', { name: /^Studium/ }).click();
  await page.getByRole('heading', { name: 'Mitglieder' }).waitFor();
  expect(await page.getByRole('button', { name: /Speichern|Entfernen|Hinzufügen|löschen/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);
