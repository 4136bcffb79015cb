import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Finding = { id: string; help: string; nodes: { html: string }[] };

const SETTLED = `Promise.allSettled(
  document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))`;

/** What axe finds on the page as it stands, each finding in one line. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // Not as a script of the page: its policy would rightly refuse a foreign one.
  // A colour on its way to another is nobody's colour.
  await page.evaluate(SETTLED);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Finding[] }> } };
    return (await axe.run({ runOnly: rules })).violations;
  }, RULES);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** What stands beyond the right edge of the window and cannot be brought in: the page itself never scrolls sideways. */
export function partsOutOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canBeBroughtIn = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null && canBeBroughtIn(element.parentElement));
    const { scrollWidth } = document.documentElement;
    const outside = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && !canBeBroughtIn(element),
    );
    const page = scrollWidth > innerWidth ? [`the page is ${scrollWidth} pixels wide`] : [];
    return [...page, ...outside.map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`)];
  });
}
