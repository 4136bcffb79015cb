import type { Locator, Page } from 'playwright-core';

/** The rows of cases in the inbox. */
export function rows(page: Page): Locator {
  return page.getByRole('grid', { name: 'Vorgänge im Eingang' }).locator('[role="row"][aria-rowindex]');
}

/** The row of a person in the inbox. */
export function rowOf(page: Page, familyName: string): Locator {
  return rows(page).filter({ hasText: familyName });
}

/** The pane beside the list. */
export function preview(page: Page): Locator {
  return page.getByRole('region', { name: 'Vorschau', exact: true });
}

/** Types into the search and waits until only hits stand in the list. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await page.waitForURL((url) => url.searchParams.get('suche') === words.trim());
}

/** Finds a person's case by search and opens it beside the list. */
export async function choose(page: Page, familyName: string): Promise<void> {
  await searchFor(page, familyName);
  await rowOf(page, familyName).click();
  await preview(page).getByRole('heading', { name: familyName }).waitFor();
}

/** Waits until a page of a document has ink on it. */
export async function waitForDrawnPage(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('canvas')].some((canvas) => {
      if (canvas.width === 0 || canvas.height === 0) return false;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return data.some((value, at) => at % 4 === 0 && value < 128 && (data[at + 3] ?? 0) > 128);
    }),
  );
}

/** Searches for a person, comes to the row and shows the case beside it, by keyboard alone. */
export async function goByKeyboardTo(page: Page, familyName: string): Promise<void> {
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.press('s');
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(familyName);
  await page.waitForURL((url) => url.searchParams.get('suche') === familyName);
  await rowOf(page, familyName).waitFor();
  // The list of before may hold the row too, among others.
  await rows(page).nth(1).waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.locator('[role="row"]:focus').filter({ hasText: familyName }).waitFor();
  await page.keyboard.press('ArrowDown');
  await preview(page).getByRole('heading', { name: familyName }).waitFor();
}

/** Accepts with E. What has only just appeared nobody can have read, so the key counts a moment later. */
export async function acceptSuggestion(page: Page, familyName: string, team: string): Promise<void> {
  const outcome = page.getByText(`An ${team} zugeteilt.`).first();
  const row = page.locator('[role="row"]:focus').filter({ hasText: familyName });
  while ((await row.count()) > 0 && !(await outcome.isVisible())) {
    await page.keyboard.press('e');
    await outcome.waitFor({ timeout: 1_000 }).catch(() => undefined);
  }
  await outcome.waitFor();
}
