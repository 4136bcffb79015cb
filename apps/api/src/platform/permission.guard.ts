import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { mayDo, type Action } from '@einkanal/domain/office/permission';
import { ACCESS, type Access } from './access.js';
import { CONFIG, type Config } from './config.js';
import { problem } from './problem-catalogue.js';
import { REASON_HEADER, readReason } from './reason.js';
import { isFromOurPage } from './request-origin.js';
import { SESSION_COOKIE } from './session-token.js';
import { SessionService } from './session.service.js';

/** Asks the permission matrix before every route for people. Machines are asked by `MachineTokenGuard`. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw problem('not-permitted');
    return access.kind === 'person' ? this.ask(access.action, context) : true;
  }

  private async ask(action: Action, context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const person = await this.sessions.find(request.cookies[SESSION_COOKIE]);
    if (!person) throw problem('not-signed-in');
    if (!isFromOurPage(request, this.config.PUBLIC_URL)) throw problem('request-not-from-page');

    const grant = mayDo(person.roles, action);
    const reason = readReason(request.headers[REASON_HEADER]);
    if (grant === 'no') throw problem('not-permitted');
    if (grant === 'with-reason' && reason === null) throw problem('reason-required');
    request.person = { ...person, reason };
    return true;
  }
}
