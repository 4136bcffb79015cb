import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors } from 'oidc-provider';
import { acceptForms } from '../platform/form-body.js';
import { signIn } from './account.js';
import type { CurrentProvider } from './current-provider.js';
import { renderLoginPage, renderNoLoginPage } from './login-page.js';

type Interaction = { Params: { uid: string } };

const asHtml = (reply: FastifyReply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');

async function findLogin(provider: CurrentProvider, { raw, params }: FastifyRequest<Interaction>, reply: FastifyReply) {
  try {
    const details = await provider.get().interactionDetails(raw, reply.raw);
    return details.uid === params.uid ? details : null;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}

/** The page that asks who somebody is, and what it does with the answer. */
export function addLoginRoutes(app: FastifyInstance, provider: CurrentProvider, publicUrl: string): void {
  acceptForms(app);

  app.get<Interaction>('/interaction/:uid', async (request, reply) => {
    const login = await findLogin(provider, request, reply);
    if (!login) return asHtml(reply).code(400).send(renderNoLoginPage(publicUrl));
    const expected = login.params.login_hint;
    const username = typeof expected === 'string' ? expected : '';
    return asHtml(reply).send(renderLoginPage({ action: request.url, username, hasFailed: false }));
  });

  app.post<Interaction>('/interaction/:uid', async (request, reply) => {
    const login = await findLogin(provider, request, reply);
    if (!login) return asHtml(reply).code(400).send(renderNoLoginPage(publicUrl));
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const username = form.get('username') ?? '';
    const account = signIn(username, form.get('password') ?? '');
    if (!account)
      return asHtml(reply)
        .code(400)
        .send(renderLoginPage({ action: request.url, username, hasFailed: true }));
    const returnTo = await provider
      .get()
      .interactionResult(
        request.raw,
        reply.raw,
        { login: { accountId: account.username } },
        { mergeWithLastSubmission: false },
      );
    return reply.redirect(returnTo, 303);
  });
}
