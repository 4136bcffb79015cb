import type { Page } from 'playwright-core';

export type Figures = {
  open: number;
  untouched: number;
  ofTeam: number;
  arrivals: number;
  decisions: number;
  finished: number;
};

const toNumber = (text: string | null): number => Number((text ?? '').replace(/[^\d]/g, ''));

/** What the page *Steuerung*, read anew, tells of the office, of one team, and of this week. */
export async function figuresOf(page: Page, team: string): Promise<Figures> {
  await page.reload();
  await page.getByRole('list', { name: 'Kennzahlen' }).waitFor();
  const tile = (name: RegExp) =>
    page.getByRole('list', { name: 'Kennzahlen' }).getByRole('listitem').filter({ hasText: name }).getByRole('link');
  const [open, untouched] = [await tile(/^Offen/).textContent(), await tile(/^Unberührt/).textContent()];
  const ofTeam = page.getByRole('rowheader', { name: team }).locator('..').getByRole('cell').first();
  await page.getByRole('button', { name: 'Tabelle' }).first().click();
  const thisWeek = page.getByRole('region', { name: 'Fluss' }).getByRole('row').nth(1).getByRole('cell');
  const [arrivals, , decisions, , finished] = await thisWeek.allTextContents();
  return {
    open: toNumber(open),
    untouched: toNumber(untouched),
    ofTeam: toNumber(await ofTeam.textContent()),
    arrivals: toNumber(arrivals ?? null),
    decisions: toNumber(decisions ?? null),
    finished: toNumber(finished ?? null),
  };
}

/** What has changed between two looks, the figures that stayed left out. */
export function changes(before: Figures, after: Figures): Partial<Figures> {
  const names = Object.keys(after) as (keyof Figures)[];
  return Object.fromEntries(
    names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name] - before[name]]),
  );
}
