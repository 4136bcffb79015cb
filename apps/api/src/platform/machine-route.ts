import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Machine } from './access.js';
import type { Machine as MachineIdentity } from './machine-tokens.js';

/** What a token must permit: to submit applications, to say what became of a message, or to bring return messages. */
type MachineScope = 'submissions:write' | 'transfers:confirm' | 'messages:return';

/** What the door checks before a route for machines reads a body. */
export type MachineRouteLimits = { scope: MachineScope; maxBodyBytes: number };

declare module 'fastify' {
  interface FastifyContextConfig {
    machine?: MachineRouteLimits;
  }
  interface FastifyRequest {
    machine?: MachineIdentity;
  }
}

/** A route for machines: `MachineDoor` has checked token, rate, scope and length before its body is read. */
export function MachineRoute({ scope = 'submissions:write', maxBodyBytes = 0 }: Partial<MachineRouteLimits> = {}) {
  const machine: MachineRouteLimits = { scope, maxBodyBytes };
  return applyDecorators(Machine(), RouteConfig({ machine }), ApiBearerAuth('client-token'));
}

/** The sender that called a route with `@MachineRoute`. */
export const CurrentClient = createParamDecorator((_data: unknown, context: ExecutionContext): MachineIdentity => {
  const { machine } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!machine) throw new Error('CurrentClient needs a route with @MachineRoute.');
  return machine;
});
