import type { FastifyInstance } from 'fastify';

const LONGEST_FORM_BYTES = 10 * 1024 * 1024;

/** Bodies of plain HTML forms arrive as `URLSearchParams`, always read as UTF-8. */
export function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LONGEST_FORM_BYTES },
    (_request, body, done) => {
      done(null, new URLSearchParams(body.toString()));
    },
  );
}
