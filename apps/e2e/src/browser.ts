import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { product } from './product.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
};

/** A window of somebody; errors in it fail the journey (see `complaints`). */
export async function openWindow(
  browser: Browser,
  look: Look = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const { width = 1440, height = 900, colorScheme = 'light', contrast = 'no-preference' } = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, contrast, locale: 'de-DE' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return { context, page, complaints };
}

/** Signs in through the identity provider, as a person does. */
export async function signIn(page: Page, name: string, path = '/'): Promise<void> {
  await page.goto(`${product.url}${path}`);
  await page
    .getByRole('link', { name: 'Anmelden' })
    .or(page.getByRole('button', { name: 'Anmelden' }))
    .first()
    .click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL(`${product.url}/**`);
}

type Finding = { id: string; help: string; nodes: { html: string }[] };

/** What axe finds on the page as it stands, each finding in one line. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // Not as a script of the page: its policy would rightly refuse a foreign one.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Finding[] }> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run({ runOnly: tags })).violations;
  });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
