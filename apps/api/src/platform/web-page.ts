import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { problem } from './problem-catalogue.js';
import { pagePolicy } from './security-headers.js';

const NEVER_CHANGES = 'public, max-age=31536000, immutable';

/**
 * Serves the built web page. Its files have names that change with their content and may be kept; every other address
 * of the page gets the page itself, which knows its own addresses. `/api` is never the page.
 * @throws Error where the folder holds no page
 */
export async function serveWebPage(app: NestFastifyApplication, folder: string): Promise<void> {
  const root = path.resolve(folder);
  const index = path.join(root, 'index.html');
  if (!existsSync(index)) throw new Error(`WEB_ROOT holds no index.html: ${root}`);
  const [beforeHead = '', afterHead = ''] = readFileSync(index, 'utf8').split('</head>');
  const files = new Set(
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/')),
  );
  files.delete('index.html');
  await app.register(fastifyStatic, { root, serve: false, index: false });

  const sendPage = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(`${beforeHead}<meta name="csp-nonce" content="${nonce}" /></head>${afterHead}`);
  };

  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const { pathname } = new URL(request.url, 'http://page');
      const file = decodeURIComponent(pathname).slice(1);
      if (/^(api|health|metrics)(\/|$)/.test(file)) throw problem('not-found');
      if (files.has(file) && path.extname(file) !== '')
        return reply.header('cache-control', cacheOf(file)).sendFile(file, { cacheControl: false });
      if (path.extname(file) !== '') throw problem('not-found');
      return sendPage(reply);
    });
}

function cacheOf(file: string): string {
  return file.startsWith('assets/') ? NEVER_CHANGES : 'no-cache';
}
