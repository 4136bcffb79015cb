import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFindings } from './accessibility.js';
import { openBrowser, openWindow, prefer, signIn, type Window } from './browser.js';
import { press, tabTo } from './focus.js';
import { preview } from './inbox-steps.js';
import { fileNumberOf, messageOf, refuse } from './office-systems.js';
import { product } from './product.js';
import { aFamilyName, applicationOf, sendAccepted } from './sender.js';
import { transferOf, valueField, walkToTransfer } from './transfer-steps.js';
import { until } from './until.js';

const STREET = '/OZG.Antrag.130101/angabenZurPerson/anschrift/strasse';
const DAY_OF_BIRTH = '/OZG.Antrag.130101/angabenZurPerson/geburt/tagDerGeburt';
const THEMES = ['light', 'dark', 'contrast'] as const;

let browser: Browser;
let jana: Window;
let petra: Window;
beforeAll(async () => {
  browser = await openBrowser();
  jana = await openWindow(browser);
  petra = await openWindow(browser);
  await signIn(jana.page, 'Jana Brandt');
  await signIn(petra.page, 'Petra Lang');
}, 60_000);
afterAll(async () => {
  for (const { page, context } of [jana, petra]) {
    await prefer(page);
    await context.close();
  }
  await browser.close();
});

type Sent = { familyName: string; caseNumber: string };

/** Sends applications of which the specialist system refuses one field, each once. */
async function sendRefused(names: readonly string[], fieldPath: string, applicant: object = {}): Promise<Sent[]> {
  return Promise.all(
    names.map(async (start) => {
      const familyName = aFamilyName(start);
      await refuse(familyName, fieldPath);
      const { caseNumber } = await sendAccepted(applicationOf(familyName, applicant));
      return { familyName, caseNumber };
    }),
  );
}

async function openTransfers({ page }: Window, sent: readonly Sent[]): Promise<void> {
  await prefer(page);
  await page.goto(`${product.url}/uebertragungen`);
  for (const { familyName } of sent) await transferOf(page, familyName).waitFor();
  await press(page, 'j');
}

async function arrived({ caseNumber }: Sent): Promise<string> {
  await until(async () => (await fileNumberOf(caseNumber)) !== undefined);
  return messageOf(caseNumber);
}

async function expectNoBarrier(page: Page): Promise<void> {
  for (const theme of THEMES) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect(await accessibilityFindings(page)).toEqual([]);
  }
}

test('one correction by a format rule puts the others of the same cause right too, without a mouse', async () => {
  const address = { street: 'Bergheimer  Straße', houseNumber: '12', postalCode: '69115', city: 'Heidelberg' };
  const sent = await sendRefused(['Zabel', 'Zander', 'Zeller'], STREET, { address });
  const { page, complaints } = jana;
  await openTransfers(jana, sent);
  await walkToTransfer(page, sent[0]?.familyName ?? '');
  await page.keyboard.press('e');
  await preview(page).getByText('17 Zeichen, passt').waitFor();
  const others = preview(page).getByRole('checkbox', { name: 'Auch die 2 anderen mit dieser Ursache' });
  await tabTo(page, preview(page).getByLabel('Begründung für das Protokoll'));
  await page.keyboard.type('Doppeltes Leerzeichen aus dem Formular');
  await tabTo(page, others);
  await page.keyboard.press('Space');
  await preview(page).getByText('2 passen danach').waitFor();
  await expectNoBarrier(page);
  await page.keyboard.press('Control+Enter');
  for (const one of sent) {
    await transferOf(page, one.familyName).waitFor({ state: 'detached' });
    expect(await arrived(one)).toContain('>Bergheimer Straße<');
  }
  expect(complaints).toEqual([]);
}, 120_000);

test('a whole cause is tried again with one press, and a bar tells how far that is', async () => {
  const sent = await sendRefused(['Yilmaz', 'Yousef'], DAY_OF_BIRTH);
  const { page, complaints } = jana;
  await openTransfers(jana, sent);
  // As if there were more than go into one call: the next one waits until the bar has been looked at.
  let goOn = (): void => undefined;
  const looked = new Promise<void>((resolve) => (goOn = resolve));
  let calls = 0;
  await page.route('**/api/v1/transfers/retry', async (route) => {
    calls += 1;
    if (calls > 1) await looked;
    const response = await route.fetch();
    await route.fulfill({
      response,
      json: { ...((await response.json()) as object), ...(calls === 1 ? { left: 1 } : {}) },
    });
  });
  const group = page.getByRole('row').filter({ hasText: 'Geburtsdatum · 2' });
  await tabTo(page, group.getByRole('button', { name: 'Alle erneut übertragen' }));
  await page.keyboard.press('Enter');
  const bar = page.getByRole('progressbar', { name: '2 begonnen, 1 noch offen' });
  await bar.waitFor();
  expect(await bar.getAttribute('aria-valuenow')).toBe('67');
  await expectNoBarrier(page);
  goOn();
  for (const one of sent) {
    await transferOf(page, one.familyName).waitFor({ state: 'detached' });
    await arrived(one);
  }
  await page.unroute('**/api/v1/transfers/retry');
  expect(complaints).toEqual([]);
}, 120_000);

test('who has corrected does not do without: somebody else does, with a reason, and the package for the vendor tells no value', async () => {
  const [sent] = await sendRefused(['Xanten'], STREET);
  if (!sent) throw new Error('nothing was sent');
  const { familyName, caseNumber } = sent;
  await openTransfers(petra, [sent]);
  await walkToTransfer(petra.page, familyName);

  const link = preview(petra.page).getByRole('link', { name: 'Störungspaket' });
  await tabTo(petra.page, link);
  const coming = petra.page.waitForEvent('download');
  await petra.page.keyboard.press('Enter');
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`stoerungspaket-${caseNumber}.json`);
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ caseNumber, faults: [{ pointer: '/applicant/address/street' }] });
  expect(text).not.toMatch(new RegExp(`${familyName}|Bergheimer|Amira|Tunis`));

  await refuse(familyName, STREET);
  await valueField(petra.page).fill('Bergheimer Str.');
  await preview(petra.page).getByLabel('Begründung für das Protokoll').fill('Abkürzung versucht');
  await petra.page.keyboard.press('Control+Enter');
  await petra.page.goto(`${product.url}/uebertragungen`);
  await transferOf(petra.page, familyName).filter({ hasText: 'korrigiert' }).waitFor();
  await press(petra.page, 'j');
  await walkToTransfer(petra.page, familyName);
  const waive = ({ page }: Window) => preview(page).getByRole('button', { name: 'Verzichten …' });
  expect(await waive(petra).getAttribute('aria-disabled')).toBe('true');
  expect(await waive(petra).getAttribute('aria-description')).toContain('das entscheidet jemand anderes');

  const tobias = await openWindow(browser);
  await signIn(tobias.page, 'Tobias Weiß');
  await openTransfers(tobias, [sent]);
  await walkToTransfer(tobias.page, familyName);
  await tabTo(tobias.page, waive(tobias));
  await tobias.page.keyboard.press('Enter');
  const dialog = tobias.page.getByRole('dialog', { name: 'Auf die Übertragung verzichten: Fachverfahren' });
  await dialog.waitFor();
  await tobias.page.keyboard.press('Control+Enter');
  await dialog.getByText('Hier fehlt noch ein Satz.').waitFor();
  await expectNoBarrier(tobias.page);
  await tobias.page.keyboard.type('Die Akte besteht schon im Fachverfahren');
  await tobias.page.keyboard.press('Control+Enter');
  await transferOf(tobias.page, familyName).waitFor({ state: 'detached' });
  await until(async () => {
    const { rows } = (await (
      await tobias.page.request.get(`${product.url}/api/v1/transfers?state=WAIVED&limit=100`)
    ).json()) as { rows: { caseNumber: string }[] };
    return rows.some((row) => row.caseNumber === caseNumber);
  });
  expect(await fileNumberOf(caseNumber)).toBeUndefined();
  expect([...petra.complaints, ...tobias.complaints]).toEqual([]);
  await tobias.context.close();
}, 150_000);
