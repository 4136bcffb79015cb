import type { Browser, Page } from 'playwright-core';
import { accessibilityFindings, partsOutOfReach } from './accessibility.js';
import { openBrowser, openWindow, prefer, signIn, type Window } from './browser.js';
import { choose, preview, rowOf, rows, searchFor, waitForDrawnPage } from './inbox-steps.js';
import { product } from './product.js';
import { aFamilyName, applicationOf, send, sendAccepted } from './sender.js';

const familyName = aFamilyName('Wickramasinghe Arachchilage');

let browser: Browser;
let jana: Window;
let caseId: string;

beforeAll(async () => {
  await send(applicationOf(familyName, { birthDate: '1990-02-31' }));
  await sendAccepted(applicationOf(familyName));
  browser = await openBrowser();
  jana = await openWindow(browser);
  await signIn(jana.page, 'Jana Brandt');
  await prefer(jana.page);
  await choose(jana.page, familyName);
  caseId = new URL(jana.page.url()).pathname.split('/').at(-1) ?? '';
}, 60_000);
afterAll(async () => {
  await prefer(jana.page);
  await browser.close();
});

const go = (page: Page, path: string) => page.goto(`${product.url}${path}`);

/** What opens over a case, by its key. */
const DIALOGS = { Zuteilen: 'z', Unzuständig: 'u', Wiedervorlage: 'w', Notiz: 'n', Zweitblick: 'b', Notfall: '!' };

/** The pages of others, each with who sees it and what is there once it is loaded. */
const PAGES: Record<string, [who: string, path: string, shown: string]> = {
  'Meine Vorgänge': ['Tobias Weiß', '/mine', '[role="row"][aria-rowindex]'],
  Zweitblick: ['Petra Lang', '/eingang?view=second-look', '[role="row"][aria-rowindex]'],
  'Heute von mir': ['Jana Brandt', '/heute', 'main h2, main li, main p'],
  'Abgaben an uns': ['Lena Hoff', '/abgaben', 'main p'],
  Steuerung: ['Andreas Vogt', '/steuerung', 'ul[aria-label="Kennzahlen"]'],
};

/** The views of the office, each brought to where it shows what it has to show. */
const VIEWS: Record<string, (page: Page) => Promise<unknown>> = {
  Eingang: async (page) => {
    await go(page, '/eingang');
    await rows(page).first().waitFor();
  },
  'Eingang with an opened case': async (page) => {
    await go(page, `/eingang/${caseId}`);
    await preview(page).getByRole('heading', { name: familyName }).waitFor();
    await waitForDrawnPage(page);
  },
  Vorgang: async (page) => {
    await go(page, `/vorgang/${caseId}`);
    await page.getByRole('heading', { level: 1, name: familyName }).waitFor();
  },
  Abgewiesen: async (page) => {
    await go(page, '/abgewiesen');
    await page.getByRole('row').filter({ hasText: familyName }).click();
    await preview(page).getByRole('button', { name: 'Als Vorgang aufnehmen' }).waitFor();
  },
  'Zuständig?': async (page) => {
    await go(page, '/eingang?view=jurisdiction');
    await rows(page).first().waitFor();
  },
  ...Object.fromEntries(
    Object.entries(DIALOGS).map(([name, key]) => [
      `the dialog "${name}"`,
      async (page: Page) => {
        await go(page, `/eingang/${caseId}`);
        await preview(page).getByRole('heading', { name: familyName }).waitFor();
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
      },
    ]),
  ),
  'the list of keys': async (page) => {
    await go(page, '/eingang');
    await page.getByRole('button', { name: 'alle Tasten' }).click();
    await page.getByRole('dialog', { name: 'Tasten' }).waitFor();
  },
  'the settings of a person': async (page) => {
    await go(page, '/eingang');
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: 'Jana Brandt' }).click();
    await page.getByRole('dialog', { name: 'Einstellungen' }).waitFor();
  },
};

describe.each(['light', 'dark', 'contrast'] as const)('in the colours "%s"', (theme) => {
  test('the page to sign in has no barrier that a machine can find', async () => {
    const colorScheme = theme === 'dark' ? 'dark' : 'light';
    const { page, context } = await openWindow(browser, {
      colorScheme,
      contrast: theme === 'contrast' ? 'more' : 'no-preference',
    });
    await go(page, '/');
    await page.getByRole('link', { name: 'Anmelden' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await context.close();
  });

  test.each(Object.keys(VIEWS))('%s has no barrier that a machine can find', async (name) => {
    await prefer(jana.page, { theme });
    await VIEWS[name]?.(jana.page);
    expect(await accessibilityFindings(jana.page)).toEqual([]);
  });

  test.each(Object.entries(PAGES))('%s has no barrier that a machine can find', async (name, [who, path, shown]) => {
    const { page, context } = await openWindow(browser);
    await signIn(page, who, path);
    await prefer(page, { theme });
    await page.reload();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.locator(shown).first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await context.close();
  });
});

test.each(['/eingang', '/eingang/CASE', '/vorgang/CASE', '/vorgang/CASE?reiter=documents', '/abgewiesen'])(
  'at a width of 320 pixels %s is read without scrolling sideways',
  async (path) => {
    await jana.page.setViewportSize({ width: 320, height: 640 });
    await go(jana.page, path.replace('CASE', caseId));
    await jana.page
      .getByText(/Wickramasinghe/)
      .first()
      .waitFor();
    expect(await partsOutOfReach(jana.page)).toEqual([]);
  },
);

test('a window of 1440 pixels at 200 % shows list, case and document, one after the other', async () => {
  const { page } = jana;
  await page.setViewportSize({ width: 720, height: 450 });
  await go(page, '/eingang');
  await searchFor(page, familyName);
  await rowOf(page, familyName).click();
  await preview(page)
    .getByRole('tab', { name: /^Unterlagen/ })
    .click();
  await waitForDrawnPage(page);
  expect(await partsOutOfReach(page)).toEqual([]);
  await page.getByRole('button', { name: 'Zurück zur Liste' }).click();
  await rowOf(page, familyName).waitFor();
});
