import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { goByKeyboardTo } from './inbox-steps.js';
import { aFamilyName, applicationOf, sendAccepted } from './sender.js';

const QUESTION = 'Ist die Immatrikulation von der richtigen Hochschule?';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('of two who decide at once one wins; the other is told by whom, and still has what they typed', async () => {
  const familyName = aFamilyName('Zweifach');
  await sendAccepted(applicationOf(familyName));
  const [jana, mehmet] = [await openWindow(browser), await openWindow(browser)];
  for (const [{ page }, name] of [
    [jana, 'Jana Brandt'],
    [mehmet, 'Mehmet Kaya'],
  ] as const) {
    await signIn(page, name, '/eingang');
    await prefer(page);
    await page.reload();
    await goByKeyboardTo(page, familyName);
  }

  // Mehmet's decision is on its way while Jana's arrives: his page cannot know of hers yet.
  await mehmet.page.keyboard.press('b');
  const asking = mehmet.page.getByRole('dialog', { name: 'Zweitblick holen' });
  await asking.waitFor();
  await mehmet.page.keyboard.type(QUESTION);
  const { promise: hers, resolve: arrive } = Promise.withResolvers<undefined>();
  await mehmet.page.route('**/commands/ask-second-look', async (route) => {
    await hers;
    await route.continue();
  });
  const his = mehmet.page.waitForResponse('**/commands/ask-second-look');
  await mehmet.page.keyboard.press('Control+Enter');
  await jana.page.keyboard.press('z');
  await jana.page.getByRole('dialog').waitFor();
  const decided = jana.page.waitForResponse('**/commands/route');
  await jana.page.keyboard.press('1');
  expect((await decided).status()).toBe(200);
  arrive(undefined);
  expect((await his).status()).toBe(412);

  const told = mehmet.page.getByRole('dialog', { name: 'Jana Brandt hat diesen Vorgang geändert.' });
  await told.getByText('Ihre Eingaben sind noch da.').waitFor();
  await told.getByText(QUESTION).first().waitFor();
  await mehmet.page.keyboard.press('Escape');
  await told.waitFor({ state: 'detached' });
  expect(jana.complaints).toEqual([]);
}, 120_000);
