import type { FastifyInstance } from 'fastify';
import { html, type Html } from './html.js';
import { PAGE_STYLE } from './page-style.js';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export type Page = { system: string; title: string; body: Html; isNarrow?: boolean };

/** A whole page in German that says at once that nothing in it is real. */
export function renderPage({ system, title, body, isNarrow = false }: Page): string {
  const page = html`<!DOCTYPE html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} – ${system}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/style.css">
  </head>
  <body${isNarrow ? html` class="narrow"` : null}>
    <header>
      <p class="demo">Erfundene Daten – Nachbildung für Vorführung und Test</p>
      <p class="system">${system}</p>
    </header>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`;
  return page.text;
}

/** What every system serves: its style, a sign of life, and headers that keep strange content from running. */
export function addPages(app: FastifyInstance, policy: string = POLICY): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy);
    await Promise.resolve();
  });
  app.addHook('onError', async (_request, _reply, error) => {
    if ((error.statusCode ?? 500) >= 500) console.error(error);
    await Promise.resolve();
  });
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(PAGE_STYLE));
  app.get('/health', () => ({ status: 'ok' }));
}
