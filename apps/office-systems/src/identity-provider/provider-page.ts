import { createHash } from 'node:crypto';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { Html, html } from '../platform/html.js';
import { renderPage } from '../platform/page.js';

export const SYSTEM = 'Anmeldedienst (Nachbildung)';

// Who comes with a token of their own session has said in Einkanal already that they want to go.
const CONFIRM_AT_ONCE = "document.getElementById('confirm').click()";
const CONFIRM_HASH = createHash('sha256').update(CONFIRM_AT_ONCE).digest('base64');

/** Pages of this provider: nothing from elsewhere, and forms may end at Einkanal. */
export function pagePolicy(publicUrl: string, script = ''): string {
  const sources = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const scripts = script === '' ? [] : [`script-src ${script}`];
  return [...sources, ...scripts, `form-action 'self' ${new URL(publicUrl).origin}`].join('; ');
}

function show(ctx: KoaContextWithOIDC, title: string, body: Html, policy: string): void {
  ctx.type = 'html';
  ctx.set('content-security-policy', policy);
  ctx.set('x-content-type-options', 'nosniff');
  ctx.body = renderPage({ system: SYSTEM, title, body, isNarrow: true });
}

const backLink = (publicUrl: string): Html => html`<p><a href="${publicUrl}/">Zurück zu Einkanal</a></p>`;

/** Asks whether to sign out; confirms by itself where the caller proved who they are. */
export function renderLogoutPage(ctx: KoaContextWithOIDC, form: string, publicUrl: string): void {
  const isProven = ctx.oidc.entities.IdTokenHint !== undefined;
  const body = html`<p>Möchten Sie sich von allen Anwendungen abmelden?</p>
    ${new Html(form)}
    <p>
      <button id="confirm" class="primary" form="op.logoutForm" name="logout" value="yes" autofocus>Abmelden</button>
      <button form="op.logoutForm">Angemeldet bleiben</button>
    </p>
    ${isProven ? new Html(`<script>${CONFIRM_AT_ONCE}</script>`) : null}`;
  show(ctx, 'Abmelden', body, pagePolicy(publicUrl, isProven ? `'sha256-${CONFIRM_HASH}'` : ''));
}

export function renderSignedOutPage(ctx: KoaContextWithOIDC, publicUrl: string): void {
  show(ctx, 'Sie sind abgemeldet', backLink(publicUrl), pagePolicy(publicUrl));
}

export function renderErrorPage(ctx: KoaContextWithOIDC, out: ErrorOut, publicUrl: string): void {
  const body = html`<p class="alert" role="alert">
      Die Anmeldung konnte nicht fortgesetzt werden. Bitte beginnen Sie sie in Einkanal neu.
    </p>
    <p>Für die Technik: <code>${out.error}</code> ${out.error_description ?? null}</p>
    ${backLink(publicUrl)}`;
  show(ctx, 'Anmeldung nicht möglich', body, pagePolicy(publicUrl));
}
