import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow, prefer, signIn, type Look } from './browser.js';
import { preview, rows, waitForDrawnPage } from './inbox-steps.js';
import { product } from './product.js';
import { applicationOf, send } from './sender.js';

const FOLDER = process.env.E2E_SCREENS ?? path.resolve('test-results/screens');
const LARGEST_BYTES = 350_000;

type Row = { id: string; findingCount: number; documentCount: number; transfers: { state: string }[] };
type Theme = 'light' | 'dark' | 'contrast';

let browser: Browser;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function get<T>(page: Page, resource: string): Promise<T> {
  return (await (await page.request.get(`${product.url}/api/v1${resource}`)).json()) as T;
}

/** A case of the demo data with several documents and, if there is one, with what `isTelling` asks for. */
async function aCase(page: Page, isTelling: (row: Row) => boolean): Promise<string> {
  const { rows: cases } = await get<{ rows: Row[] }>(page, '/inbox');
  const full = cases.filter(({ documentCount }) => documentCount > 4);
  const chosen = full.find(isTelling) ?? full[0];
  if (!chosen) throw new Error('no case of the demo data is worth a picture');
  return chosen.id;
}

const hasFindings = ({ findingCount }: Row) => findingCount > 0;
const needsSomebody = ({ transfers }: Row) => transfers.some(({ state }) => state === 'NEEDS_ATTENTION');

async function showPdf(page: Page, caseId: string): Promise<void> {
  const { documents } = await get<{ documents: { preview: string; slot: string | null }[] }>(page, `/cases/${caseId}`);
  const pdf = documents.filter(({ preview: kind }) => kind === 'pdf');
  // A letter fills its page; a title is a small card on a large one.
  const at = documents.findIndex((document) => document === (pdf.find(({ slot }) => slot !== 'TITEL_ALT') ?? pdf[0]));
  const tabs = preview(page).getByRole('tablist', { name: 'Unterlagen des Vorgangs' });
  await tabs.getByRole('tab').nth(at).click();
  await waitForDrawnPage(page);
}

async function inbox(page: Page): Promise<void> {
  await page.goto(`${product.url}/eingang`);
  await rows(page).nth(4).waitFor();
}

async function openedCase(page: Page): Promise<void> {
  const caseId = await aCase(page, hasFindings);
  await page.goto(`${product.url}/eingang/${caseId}`);
  // A click into the case, so that the picture shows no ring of somebody who only arrived at the address.
  await preview(page).getByRole('heading', { level: 2 }).first().click();
  if ((page.viewportSize()?.width ?? 0) < 1280) return;
  await showPdf(page, caseId);
}

async function wholeCase(page: Page): Promise<void> {
  await page.goto(`${product.url}/vorgang/${await aCase(page, needsSomebody)}`);
  await preview(page).getByRole('heading', { level: 1 }).waitFor();
}

async function refusals(page: Page): Promise<void> {
  await send(applicationOf('Okonkwo-Lindström', { givenNames: 'Ngozi', birthDate: '1994-06-31' }));
  await page.goto(`${product.url}/abgewiesen`);
  await page.getByRole('row').filter({ hasText: 'Okonkwo-Lindström' }).first().click();
  await preview(page).getByRole('button', { name: 'Als Vorgang aufnehmen' }).waitFor();
}

const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 390, height: 844 };
const PICTURES: [string, Theme, Look, (page: Page) => Promise<void>][] = [
  ['eingang-1440-light', 'light', {}, openedCase],
  ['eingang-1440-dark', 'dark', {}, openedCase],
  ['eingang-1440-kontrast', 'contrast', {}, openedCase],
  ['eingang-1024-light', 'light', TABLET, openedCase],
  ['eingang-390-light', 'light', PHONE, inbox],
  ['vorgang-1440-light', 'light', {}, wholeCase],
  ['vorgang-1440-dark', 'dark', {}, wholeCase],
  ['abgewiesen-1440-light', 'light', {}, refusals],
];

test('the pictures of the documentation show the product without an error', async () => {
  for (const [name, theme, look, show] of PICTURES) {
    const { page, context, complaints } = await openWindow(browser, look);
    await signIn(page, 'Jana Brandt');
    await prefer(page, { theme });
    await show(page);
    await page.evaluate(() => document.fonts.ready);
    const file = path.join(FOLDER, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    expect(statSync(file).size).toBeLessThan(LARGEST_BYTES);
    expect(complaints).toEqual([]);
    await context.close();
  }
}, 180_000);
