import type { Locator, Page } from 'playwright-core';
import { focused, press } from './focus.js';
import { preview } from './inbox-steps.js';

/** The row of a person in the list of transfers. */
export function transferOf(page: Page, familyName: string): Locator {
  return page
    .getByRole('grid', { name: 'Übertragungen' })
    .locator('[role="row"][aria-rowindex]')
    .filter({ hasText: familyName });
}

/** Where the value that a target shall get is typed. */
export function valueField(page: Page): Locator {
  return preview(page).getByLabel('Wert für die Übertragung');
}

/** Walks down the list until the row of a person is chosen, and waits for what keeps it from its target. */
export async function walkToTransfer(page: Page, familyName: string): Promise<void> {
  await transferOf(page, familyName).waitFor();
  await press(page, 'End');
  for (let steps = 0; !(await focused(page).textContent())?.includes(familyName); steps++) {
    if (steps > 40) throw new Error(`${familyName} is not in the list`);
    await press(page, 'k');
  }
  await preview(page).getByRole('heading', { level: 2, name: familyName }).waitFor();
  await valueField(page).waitFor();
}
