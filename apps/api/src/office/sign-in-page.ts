import { createHash } from 'node:crypto';
import type { Problem } from '../platform/problem.js';

const STYLE = `body{margin:0;display:grid;place-content:center;min-height:100vh;background:#f3f4f6;color:#141c28;
font:14px/20px Inter,"Noto Sans",system-ui,sans-serif}main{max-width:36rem;padding:24px;background:#fff;border-radius:8px}
h1{margin:0 0 12px;font-size:20px;line-height:28px}p{margin:0 0 12px}a{color:#1c4fa1}
@media(prefers-color-scheme:dark){body{background:#0e1319;color:#e7ecf3}main{background:#141a22}a{color:#8fb6ff}}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The policy of the page: it loads nothing and runs nothing. */
export const SIGN_IN_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'`;

/** A page that says why signing in did not work; the application itself cannot be shown yet. */
export function signInPage({ sentences }: Problem): string {
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Anmeldung – Einkanal</title><style>${STYLE}</style></head>
<body><main><h1>Anmeldung nicht möglich</h1><p>${sentences.de}</p><p lang="en">${sentences.en}</p>
<p><a href="/api/auth/login">Noch einmal anmelden</a> · <a href="/api/auth/login" lang="en">Sign in again</a></p>
</main></body></html>`;
}
