import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { preview, rowOf, searchFor } from './inbox-steps.js';
import { product } from './product.js';
import { aFamilyName, applicationOf, send } from './sender.js';

type Refusal = { id: string; at: string; readable: { familyName: string } | null };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function get<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(`${product.url}/api/v1${path}`)).json()) as T;
}

async function refusalOf(page: Page, familyName: string): Promise<Refusal> {
  const { rows } = await get<{ rows: Refusal[] }>(page, '/refusals');
  const refusal = rows.find(({ readable }) => readable?.familyName === familyName);
  if (!refusal) throw new Error(`no refusal of ${familyName}`);
  return refusal;
}

test('an application with an impossible birth date is refused, and Jana makes it a case with its first arrival', async () => {
  const familyName = aFamilyName('Sarıkaya');
  const answer = await send(applicationOf(familyName, { birthDate: '1990-02-31' }));
  expect(answer.status).toBe(422);
  expect(((await answer.json()) as { errors: unknown[] }).errors).toEqual([
    expect.objectContaining({ pointer: '/applicant/birthDate' }),
  ]);

  const { page, complaints } = await openWindow(browser);
  await signIn(page, 'Jana Brandt');
  await prefer(page);
  const { at } = await refusalOf(page, familyName);

  await page.getByRole('link', { name: /^Abgewiesen/ }).click();
  await page.getByRole('row').filter({ hasText: familyName }).click();
  await preview(page).getByText('Den 1990-02-31 gibt es in keinem Kalender').waitFor();
  await preview(page).getByText('Der Eingang bleibt der').waitFor();
  await page.getByLabel('Geburtsdatum').fill('1990-02-28');
  await page.getByRole('button', { name: 'Als Vorgang aufnehmen' }).click();
  await page.getByRole('row').filter({ hasText: familyName }).waitFor({ state: 'detached' });

  await page.getByRole('link', { name: /^Eingang \d/ }).click();
  await searchFor(page, familyName);
  await rowOf(page, familyName).click();
  await preview(page).getByText('28.02.1990').first().waitFor();
  const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const view = await get<{ case: { receivedAt: string } }>(page, `/cases/${caseId}`);
  expect(view.case.receivedAt).toBe(at);
  expect(complaints).toEqual([]);
}, 60_000);

test.each(['Karin Auer', 'Sofia Reuter'])(
  '%s sees nothing of what was refused, and admits nothing',
  async (name) => {
    const familyName = aFamilyName('Sarıkaya');
    await send(applicationOf(familyName, { birthDate: '1990-02-31' }));
    const jana = await openWindow(browser);
    await signIn(jana.page, 'Jana Brandt');
    const { id } = await refusalOf(jana.page, familyName);

    const { page } = await openWindow(browser);
    await signIn(page, name);
    expect(await page.getByRole('link', { name: /^Abgewiesen/ }).count()).toBe(0);
    await page.goto(`${product.url}/abgewiesen/${id}`);
    await page.getByText('Dafür fehlt Ihnen das Recht').waitFor();
    expect(await page.getByText(familyName).count()).toBe(0);
    const admission = await page.request.post(`${product.url}/api/v1/refusals/${id}/admit`, {
      headers: { 'x-einkanal': '1' },
      data: { kind: 'APPLICATION', service: 'AT', familyName, givenNames: '', birthDate: '1990' },
    });
    expect(admission.status()).toBe(403);
    expect((await refusalOf(jana.page, familyName)).id).toBe(id);
  },
  60_000,
);
