import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, signIn } from './browser.js';
import { choose, preview, rowOf } from './inbox-steps.js';
import { messageOf } from './office-systems.js';
import { aFamilyName, applicationOf, sendAccepted } from './sender.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TITLE_UNTIL = '2026-12-31';
/** Days left until then by the calendar of Berlin, wherever this runs. */
function daysLeft(): number {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());
  return (Date.parse(TITLE_UNTIL) - Date.parse(today)) / 86_400_000;
}

// Their midnight does not exist in the zone of the servers, or lies on another day in that of the browser.
test.each([
  ['1980-04-06', '06.04.1980'],
  ['2018-11-04', '04.11.2018'],
  ['1893-03-31', '31.03.1893'],
])(
  'dashboard-02: born on %s is that day in the browser, the message and the count of days, whatever zone each runs in',
  async (birthDate, shown) => {
    const { page, context } = await openWindow(browser, { timezoneId: 'Pacific/Auckland' });
    const familyName = aFamilyName('Tagesgleich');
    const currentTitle = { kind: 'AUFENTHALTSERLAUBNIS', paragraph: '§ 16b AufenthG', validUntil: TITLE_UNTIL };
    const { caseNumber } = await sendAccepted(applicationOf(familyName, { birthDate, currentTitle }));
    await signIn(page, 'Jana Brandt');
    await choose(page, familyName);
    await preview(page).getByText(shown).first().waitFor();
    await preview(page).getByText('31.12.2026').first().waitFor();
    await preview(page)
      .getByText(new RegExp(`noch ${String(daysLeft())} Tage?`))
      .first()
      .waitFor();

    await rowOf(page, familyName)
      .getByRole('img', { name: /Fachverfahren: fertig/ })
      .waitFor();
    const message = await messageOf(caseNumber);
    expect(message).toContain(birthDate);
    expect(message).toContain('gültig bis 31.12.2026');
    await context.close();
  },
  60_000,
);
