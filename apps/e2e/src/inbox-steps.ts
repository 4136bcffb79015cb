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
