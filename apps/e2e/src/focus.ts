import type { Locator, Page } from 'playwright-core';

const MOST_STOPS = 60;

/** What has the focus, in words, if it can be seen to have it; else what is wrong with it. */
export function lookAtFocus(page: Page): Promise<{ isSeen: boolean; words: string }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { isSeen: false, words: 'nothing has the focus' };
    const words = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`.slice(0, 90);
    const isRing = (width: string, style: string) => style !== 'none' && parseFloat(width) >= 2;
    // A field shows its focus at its frame, a switch and a choice at the part that is drawn in their place.
    const parts = [
      element,
      element.nextElementSibling,
      element.parentElement,
      element.parentElement?.nextElementSibling,
    ];
    const isRinged = parts.some((part) => {
      if (!part || getComputedStyle(part).opacity === '0') return false;
      const frame = part.querySelector(':scope > fieldset');
      const { outlineWidth, outlineStyle } = getComputedStyle(part);
      const { borderTopWidth, borderTopStyle } = getComputedStyle(frame ?? part);
      return isRing(outlineWidth, outlineStyle) || (frame !== null && isRing(borderTopWidth, borderTopStyle));
    });
    const { top, left, bottom, right } = element.getBoundingClientRect();
    const isOnScreen =
      bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && bottom > top && right > left;
    return { isSeen: isRinged && isOnScreen, words: `${words} (ring ${isRinged}, on screen ${isOnScreen})` };
  });
}

/** Presses a key and gives what then has the focus. @throws Error if no focus can be seen */
export async function press(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body);
  const { isSeen, words } = await lookAtFocus(page);
  if (!isSeen) throw new Error(`after ${key}: ${words}`);
  return words;
}

/** Presses Tab until the target has the focus, which is to be seen at every stop. Nobody tabs to what is not there yet. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    if ((await target.count()) > 0 && (await target.evaluate((element) => element === document.activeElement))) return;
    stops.push(await press(page, 'Tab'));
  }
  throw new Error(`not reached with Tab: ${stops.join(' → ')}`);
}

/** The row or other element that has the focus. */
export function focused(page: Page): Locator {
  return page.locator('*:focus');
}
