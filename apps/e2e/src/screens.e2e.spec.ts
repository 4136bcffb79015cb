import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow, prefer, signIn, type Look } from './browser.js';
import { preview, rows, waitForDrawnPage } from './inbox-steps.js';
import { product } from './product.js';
import { applicationOf, send } from './sender.js';

const FOLDER = process.env.E2E_SCREENS ?? path.resolve('test-results/screens');
const LARGEST_BYTES = 700_000;

type Row = {
  id: string;
  urgency: string;
  findingCount: number;
  documentCount: number;
  transfers: { state: string }[];
  jurisdiction: string;
};
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

/** The cases of the demo data with several documents, first those with what `isTelling` asks for. */
async function fullCases(page: Page, isTelling: (row: Row) => boolean): Promise<Row[]> {
  const { rows: cases } = await get<{ rows: Row[] }>(page, '/inbox');
  const full = cases.filter(({ documentCount }) => documentCount > 4);
  if (full.length === 0) throw new Error('no case of the demo data is worth a picture');
  return [...full.filter(isTelling), ...full.filter((row) => !isTelling(row))];
}

const hasFindings = ({ findingCount }: Row) => findingCount > 0;
const needsSomebody = ({ transfers }: Row) => transfers.some(({ state }) => state === 'NEEDS_ATTENTION');

type Document = { preview: string; slot: string | null };

/** The first of the cases that has a PDF, and the place of that among its documents: nobody knows what photographs show. */
async function caseWithPdf(page: Page, cases: readonly Row[]): Promise<{ caseId: string; at: number }> {
  for (const { id } of cases) {
    const { documents } = await get<{ documents: Document[] }>(page, `/cases/${id}`);
    const pdf = documents.filter(({ preview: kind }) => kind === 'pdf');
    // A letter fills its page; a title is a small card on a large one.
    const chosen = pdf.find(({ slot }) => slot !== 'TITEL_ALT') ?? pdf[0];
    if (chosen) return { caseId: id, at: documents.indexOf(chosen) };
  }
  throw new Error('no case of the demo data has a PDF');
}

async function inbox(page: Page): Promise<void> {
  await page.goto(`${product.url}/eingang`);
  await rows(page).nth(4).waitFor();
}

async function openedCase(page: Page): Promise<void> {
  const { caseId, at } = await caseWithPdf(page, await fullCases(page, hasFindings));
  await page.goto(`${product.url}/eingang/${caseId}`);
  // A click into the case, so that the picture shows no ring of somebody who only arrived at the address.
  await preview(page).getByRole('heading', { level: 2 }).first().click();
  if ((page.viewportSize()?.width ?? 0) < 1280) return;
  await preview(page).getByRole('tablist', { name: 'Unterlagen des Vorgangs' }).getByRole('tab').nth(at).click();
  await waitForDrawnPage(page);
}

async function wholeCase(page: Page): Promise<void> {
  const [chosen] = await fullCases(page, needsSomebody);
  await page.goto(`${product.url}/vorgang/${chosen?.id ?? ''}`);
  await preview(page).getByRole('heading', { level: 1 }).waitFor();
}

async function refusals(page: Page): Promise<void> {
  await send(applicationOf('Okonkwo-Lindström', { givenNames: 'Ngozi', birthDate: '1994-06-31' }));
  await page.goto(`${product.url}/abgewiesen`);
  await page.getByRole('row').filter({ hasText: 'Okonkwo-Lindström' }).first().click();
  await preview(page).getByRole('button', { name: 'Als Vorgang aufnehmen' }).waitFor();
}

async function opened(page: Page, view: string, isTelling: (row: Row) => boolean): Promise<void> {
  const { rows: cases } = await get<{ rows: Row[] }>(page, `/inbox?view=${view}`);
  const chosen = cases.find(isTelling) ?? cases[0];
  if (!chosen) throw new Error(`nothing of the demo data lies in ${view}`);
  await page.goto(`${product.url}/eingang/${chosen.id}?view=${view}`);
  await preview(page).getByRole('heading', { level: 2 }).first().click();
}

// In an emergency the handover asks for the immediate measure first.
const isDoubtful = ({ jurisdiction, urgency }: Row) =>
  jurisdiction === 'SUSPECTED_OTHER' && !urgency.startsWith('EMERGENCY');
const secondLook = (page: Page) => opened(page, 'second-look', () => true);
const doubtful = (page: Page) => opened(page, 'jurisdiction', isDoubtful);

async function handOver(page: Page): Promise<void> {
  await doubtful(page);
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'An eine andere Behörde abgeben' });
  await dialog.getByRole('radio').first().check();
  await dialog.getByLabel('Wie wurde zugestimmt?').waitFor();
}

async function caseInProgress(page: Page): Promise<void> {
  const { rows: cases } = await get<{ rows: Row[] }>(page, '/inbox?view=mine&stage=IN_PROGRESS');
  const chosen = cases.find(({ documentCount }) => documentCount > 3) ?? cases[0];
  if (!chosen) throw new Error('nobody has begun a case of the demo data');
  await page.goto(`${product.url}/vorgang/${chosen.id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function ownCases(page: Page): Promise<void> {
  await page.goto(`${product.url}/mine`);
  await page.locator('[role="row"][aria-rowindex]').first().waitFor();
}

async function administration(page: Page): Promise<void> {
  await page.goto(`${product.url}/administration`);
  await page.getByRole('link', { name: /^Studium/ }).waitFor();
}

async function steering(page: Page): Promise<void> {
  await page.goto(`${product.url}/steuerung`);
  await page.getByRole('list', { name: 'Kennzahlen' }).waitFor();
}

async function transfers(page: Page): Promise<void> {
  await page.goto(`${product.url}/uebertragungen`);
  await page.locator('[role="row"][aria-rowindex]').first().click();
  await preview(page).getByRole('button', { name: 'Korrigieren und übertragen' }).waitFor();
  await preview(page).locator('canvas, img').first().waitFor();
}

type Way = { losses: string[]; replaced: object[] };

/** The case of which most values did not arrive as they were sent. */
async function valueWays(page: Page): Promise<void> {
  const { rows: cases } = await get<{ rows: Row[] }>(page, '/inbox');
  const views = await Promise.all(
    cases.map(({ id }) => get<{ case: Row; transfers: { ways: Way[] }[] }>(page, `/cases/${id}`)),
  );
  const told = views.map((view) => {
    const ways = view.transfers.flatMap((transfer) => transfer.ways);
    return {
      id: view.case.id,
      count: ways.filter(({ losses, replaced }) => losses.length + replaced.length > 0).length,
    };
  });
  const [chosen] = told.sort((a, b) => b.count - a.count);
  await page.goto(`${product.url}/vorgang/${chosen?.id ?? ''}?reiter=transfer`);
  await preview(page)
    .getByRole('button', { name: /wo jeder steht$/ })
    .first()
    .click();
  await preview(page).getByText('Kein eigenes Feld').first().waitFor();
}

async function transferList(page: Page): Promise<void> {
  await page.goto(`${product.url}/uebertragungen`);
  await page.locator('[role="row"][aria-rowindex]').first().waitFor();
}

const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 390, height: 844 };

/** Every page, by whom it is seen. */
const PAGES: Record<string, [who: string, show: (page: Page) => Promise<void>]> = {
  eingang: ['Jana Brandt', openedCase],
  zustaendig: ['Jana Brandt', doubtful],
  abgabe: ['Jana Brandt', handOver],
  zweitblick: ['Petra Lang', secondLook],
  meine: ['Tobias Weiß', ownCases],
  vorgang: ['Tobias Weiß', caseInProgress],
  uebertragung: ['Jana Brandt', wholeCase],
  werte: ['Tobias Weiß', valueWays],
  uebertragungen: ['Jana Brandt', transfers],
  abgewiesen: ['Jana Brandt', refusals],
  steuerung: ['Andreas Vogt', steering],
  verwaltung: ['Felix Neumann', administration],
};
const PICTURES: [page: string, size: string, Theme, Look, show?: (page: Page) => Promise<void>][] = [
  ...Object.keys(PAGES).flatMap((page): [string, string, Theme, Look][] => [
    [page, '1440', 'light', {}],
    [page, '1440', 'dark', {}],
  ]),
  ['eingang', '1440', 'contrast', {}],
  ['eingang', '1024', 'light', TABLET],
  ['eingang', '390', 'light', PHONE, inbox],
  ['werte', '390', 'light', PHONE],
  ['uebertragungen', '390', 'light', PHONE, transferList],
];

test('the pictures of the documentation show the product without an error', async () => {
  for (const [name, size, theme, look, show] of PICTURES) {
    const [who, usual] = PAGES[name] ?? ['', () => Promise.resolve()];
    const { page, context, complaints } = await openWindow(browser, look);
    await signIn(page, who);
    await prefer(page, { theme });
    await (show ?? usual)(page);
    await page.evaluate(() => document.fonts.ready);
    const file = path.join(FOLDER, `${name}-${size}-${theme === 'contrast' ? 'kontrast' : theme}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    expect(statSync(file).size).toBeLessThan(LARGEST_BYTES);
    expect(complaints).toEqual([]);
    await context.close();
  }
}, 600_000);
