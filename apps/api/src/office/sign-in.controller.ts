import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiNoContentResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission, Public } from '../platform/access.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { IdentityProvider } from '../platform/identity-provider.js';
import { LOGIN_SECONDS, loginCookieName, openLogin, sealLogin } from '../platform/login-cookie.js';
import { problem, toProblem } from '../platform/problem-catalogue.js';
import { safeReturnTo } from '../platform/return-to.js';
import { SESSION_COOKIE, hashOf } from '../platform/session-token.js';
import { SessionService } from '../platform/session.service.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { SIGN_IN_PAGE_POLICY, signInPage } from './sign-in-page.js';
import { SignInService } from './sign-in.service.js';

/** Says that the next sign-in must ask who is there: the provider may still remember the last person. */
const ASK_AGAIN_COOKIE = 'einkanal_ask_again';

@Controller('api/auth')
export class SignInController {
  private readonly cookie: { httpOnly: true; sameSite: 'lax'; secure: boolean };

  constructor(
    private readonly provider: IdentityProvider,
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.cookie = { httpOnly: true, sameSite: 'lax', secure: config.PUBLIC_URL.startsWith('https:') };
  }

  /** Sends the browser to the identity provider. */
  @Get('login')
  @Public()
  @ApiExcludeEndpoint()
  async login(
    @Query('returnTo') returnTo: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orPage(reply, async () => {
      const askAgain = request.cookies[ASK_AGAIN_COOKIE] !== undefined;
      const place = safeReturnTo(returnTo, this.config.PUBLIC_URL);
      const { url, attempt } = await this.provider.beginLogin(place, askAgain);
      const sealed = await sealLogin(attempt, this.config.SEAL_KEY, this.clock());
      return reply
        .setCookie(loginCookieName(attempt.state), sealed, { ...this.cookie, path: '/api/auth', maxAge: LOGIN_SECONDS })
        .redirect(url.href, 302);
    });
  }

  /** The provider sends the browser back here. */
  @Get('callback')
  @Public()
  @ApiExcludeEndpoint()
  async callback(
    @Query('state') state: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orPage(reply, async () => {
      const name = loginCookieName(state ?? '');
      const attempt = await openLogin(request.cookies[name], this.config.SEAL_KEY, this.clock());
      if (!attempt) throw problem('sign-in-failed');
      const token = await this.signIn.signIn(await this.provider.finishLogin(request.url, attempt));
      const former = request.cookies[SESSION_COOKIE];
      if (former) await this.sessions.end(hashOf(former));
      return reply
        .clearCookie(name, { ...this.cookie, path: '/api/auth' })
        .clearCookie(ASK_AGAIN_COOKIE, { ...this.cookie, path: '/api/auth' })
        .setCookie(SESSION_COOKIE, token, { ...this.cookie, path: '/' })
        .redirect(attempt.returnTo, 302);
    });
  }

  /** Ends the session, here and at once. */
  @Post('logout')
  @Permission('session.use')
  @ApiNoContentResponse()
  async logout(@CurrentUser() person: SignedInPerson, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.end(person.sessionHash);
    await reply
      .clearCookie(SESSION_COOKIE, { ...this.cookie, path: '/' })
      .setCookie(ASK_AGAIN_COOKIE, '1', { ...this.cookie, path: '/api/auth' })
      .status(204)
      .send();
  }

  // A browser that navigates needs a page, not a problem document.
  private async orPage(reply: FastifyReply, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const answer = toProblem(error);
      if (answer.code === 'unexpected-error') throw error;
      await reply
        .setCookie(ASK_AGAIN_COOKIE, '1', { ...this.cookie, path: '/api/auth' })
        .status(answer.status)
        .headers({ 'content-security-policy': SIGN_IN_PAGE_POLICY, 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(signInPage(answer));
    }
  }
}
