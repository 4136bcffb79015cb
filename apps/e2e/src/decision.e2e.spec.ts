import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, prefer, signIn } from './browser.js';
import { tabTo } from './focus.js';
import { acceptSuggestion, goByKeyboardTo, preview } from './inbox-steps.js';
import { product } from './product.js';
import { aFamilyName, aPassport, applicationOf, sendAccepted } from './sender.js';
import { changes, figuresOf } from './steering-figures.js';

const TEAM = 'Studium';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('an application comes, is triaged, worked on and closed by keyboard, and each step changes the manager’s figures by one', async () => {
  const andreas = await openWindow(browser);
  await signIn(andreas.page, 'Andreas Vogt');
  await andreas.page.goto(`${product.url}/steuerung`);
  const atFirst = await figuresOf(andreas.page, TEAM);

  const familyName = aFamilyName('Okonkwo');
  await sendAccepted(applicationOf(familyName), [aPassport('Pass')]);
  const jana = await openWindow(browser);
  await signIn(jana.page, 'Jana Brandt', '/eingang');
  await prefer(jana.page);
  await jana.page.reload();
  await goByKeyboardTo(jana.page, familyName);
  await preview(jana.page).getByText(`An ${TEAM}`).first().waitFor();
  const arrived = await figuresOf(andreas.page, TEAM);
  expect(changes(atFirst, arrived)).toEqual({ open: 1, untouched: 1, arrivals: 1 });

  await acceptSuggestion(jana.page, familyName, TEAM);
  const routed = await figuresOf(andreas.page, TEAM);
  expect(changes(arrived, routed)).toEqual({ untouched: -1, ofTeam: 1, decisions: 1 });

  const tobias = await openWindow(browser);
  await signIn(tobias.page, 'Tobias Weiß', '/eingang?view=team');
  await prefer(tobias.page);
  await tobias.page.reload();
  await goByKeyboardTo(tobias.page, familyName);
  await tobias.page.keyboard.press('Enter');
  await tobias.page.getByRole('heading', { level: 1, name: familyName }).waitFor();
  await tobias.page.getByRole('button', { name: 'Beginnen' }).waitFor();
  await tobias.page.keyboard.press('m');
  const close = tobias.page.locator('button:not([aria-disabled="true"])').filter({ hasText: 'Abschließen' });
  await close.waitFor();
  const begun = await figuresOf(andreas.page, TEAM);
  expect(changes(routed, begun)).toEqual({ decisions: 1 });

  await tobias.page.keyboard.press('m');
  const dialog = tobias.page.getByRole('dialog', { name: 'Vorgang abschließen' });
  await tabTo(tobias.page, dialog.getByRole('radio').first());
  await tobias.page.keyboard.press('1');
  await tobias.page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await tobias.page.getByRole('button', { name: 'Wieder öffnen' }).waitFor();
  const closed = await figuresOf(andreas.page, TEAM);
  expect(changes(begun, closed)).toEqual({ open: -1, ofTeam: -1, decisions: 1, finished: 1 });

  expect([...andreas.complaints, ...jana.complaints, ...tobias.complaints]).toEqual([]);
}, 180_000);
