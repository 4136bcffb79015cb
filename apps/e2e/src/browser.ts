import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core';
import { product } from './product.js';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const OFFLINE = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Debian's Chromium, without calls of its own to the Internet. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: [...QUIET, ...OFFLINE] });
}

export type Look = {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  contrast?: 'more' | 'no-preference';
  timezoneId?: string;
};

export type Window = { context: BrowserContext; page: Page; complaints: string[] };

/** A window of somebody; errors in it fail the journey (see `complaints`). */
export async function openWindow(browser: Browser, look: Look = {}): Promise<Window> {
  const {
    width = 1440,
    height = 900,
    colorScheme = 'light',
    contrast = 'no-preference',
    timezoneId = 'Europe/Berlin',
  } = look;
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, colorScheme, contrast, timezoneId, locale: 'de-DE' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isQuestionWhoIsThere(message)) complaints.push(message.text());
  });
  return { context, page, complaints };
}

// Before the sign-in the page asks whose session it is; the browser reports the right answer, 401, as an error.
function isQuestionWhoIsThere(message: ConsoleMessage): boolean {
  return message.text().includes('401') && message.location().url.endsWith('/api/v1/session');
}

/** Signs in through the identity provider, as a person does, and comes to the page that was wanted. */
export async function signIn(page: Page, name: string, path = '/'): Promise<void> {
  await page.goto(`${product.url}${path}`);
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name }).waitFor();
  if (!page.url().startsWith(product.url)) throw new Error(`not signed in: ${page.url()}`);
}

type Preferences = { theme?: 'system' | 'light' | 'dark' | 'contrast'; singleKeys?: boolean };
const USUAL = { theme: 'system', language: 'de', density: 'comfortable', order: 'newest', singleKeys: true };
const USUAL_FRAME = { navigationFolded: false, listWidth: 480, checkWidth: 340 };

/** Gives whoever is signed in the preferences of a first day, but for `changes`; the page shows them once reloaded. */
export async function prefer(page: Page, changes: Preferences = {}): Promise<void> {
  const answer = await page.request.patch(`${product.url}/api/v1/session/preferences`, {
    headers: { 'x-einkanal': '1' },
    data: { ...USUAL, ...USUAL_FRAME, ...changes },
  });
  if (!answer.ok()) throw new Error(await answer.text());
}
