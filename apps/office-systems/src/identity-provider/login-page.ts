import { html, type Html } from '../platform/html.js';
import { renderPage } from '../platform/page.js';
import { ACCOUNTS, DEMO_PASSWORD, OFFICES, roleLabel, type Account, type Office } from './account.js';
import { SYSTEM } from './provider-page.js';

export type LoginPage = {
  /** Where the forms go. */
  action: string;
  /** What somebody typed before, or who is expected. */
  username: string;
  hasFailed: boolean;
};

const PROBLEM = html`<p class="alert" role="alert" id="problem">
  Benutzername oder Kennwort stimmt nicht. Das Kennwort aller Vorführkonten ist <strong>${DEMO_PASSWORD}</strong>.
</p>`;

function personButton(action: string, account: Account): Html {
  const { username, name } = account;
  return html`<form method="post" action="${action}">
    <input type="hidden" name="username" value="${username}" />
    <input type="hidden" name="password" value="${DEMO_PASSWORD}" />
    <button class="person">${name}<small>${roleLabel(account)} · ${username}</small></button>
  </form>`;
}

function officeSection(action: string, office: Office): Html {
  const people = ACCOUNTS.filter((account) => account.office === office);
  return html`<section aria-labelledby="office-${office}">
    <h3 id="office-${office}">${OFFICES[office]}</h3>
    ${people.map((account) => personButton(action, account))}
  </section>`;
}

function passwordForm({ action, username, hasFailed }: LoginPage): Html {
  const state = hasFailed ? html` aria-invalid="true" aria-describedby="problem"` : null;
  return html`<form class="card" method="post" action="${action}">
    <p>
      <label for="username">Benutzername</label>
      <input
        id="username"
        name="username"
        value="${username}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        required${state}
      />
    </p>
    <p>
      <label for="password">Kennwort</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required${state} />
    </p>
    <button class="primary">Anmelden</button>
  </form>`;
}

/** The page on which people sign in: by name and password, or by one click as somebody of the demo. */
export function renderLoginPage(page: LoginPage): string {
  const offices = Object.keys(OFFICES) as Office[];
  const body = html`${page.hasFailed ? PROBLEM : null} ${passwordForm(page)}
    <h2>Vorführkonten</h2>
    <p>Ein Klick meldet Sie als diese Person an.</p>
    ${offices.map((office) => officeSection(page.action, office))}`;
  return renderPage({ system: SYSTEM, title: 'Anmelden', body, isNarrow: true });
}

/** What a person sees who comes too late or by a copied address. */
export function renderNoLoginPage(publicUrl: string): string {
  const body = html`<p class="alert" role="alert">
      Diese Anmeldung ist abgelaufen. Bitte beginnen Sie sie in Einkanal neu.
    </p>
    <p><a href="${publicUrl}/">Zurück zu Einkanal</a></p>`;
  return renderPage({ system: SYSTEM, title: 'Anmeldung abgelaufen', body, isNarrow: true });
}
