import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problem } from './problem-catalogue.js';

/** Which case a command is for, which version of it the person saw, and the id that makes the command repeatable. */
export type CaseCall = { caseId: string; ifMatch: number; commandId: string };

const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/;

/** @throws Problem `not-found`, `if-match-missing` (428) or `command-id-missing` (400) */
export function readCaseCall({ headers, params }: Pick<FastifyRequest, 'headers' | 'params'>): CaseCall {
  const path = z.object({ id: z.uuid() }).safeParse(params);
  if (!path.success) throw problem('not-found');
  const version = VERSION.exec(headers['if-match']?.trim() ?? '')?.[1];
  if (version === undefined) throw problem('if-match-missing');
  return { caseId: path.data.id, ifMatch: Number(version), commandId: readCommandId({ headers }) };
}

/** @throws Problem `command-id-missing` (400) */
export function readCommandId({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const commandId = z.uuid().safeParse(headers['command-id']);
  if (!commandId.success) throw problem('command-id-missing');
  return commandId.data;
}

/** The call of a route with `@Command`. */
export const Call = createParamDecorator((_data: unknown, context: ExecutionContext): CaseCall =>
  readCaseCall(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The `Command-Id` of a route that changes something else than a case of the own office. */
export const CommandId = createParamDecorator((_data: unknown, context: ExecutionContext): string =>
  readCommandId(context.switchToHttp().getRequest<FastifyRequest>()),
);
