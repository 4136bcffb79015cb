import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problem } from './problem-catalogue.js';

/** Which version of the case a command was based on, and the id that makes it repeatable. */
export type CommandHeaders = { ifMatch: number; commandId: string };

const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/;

/**
 * The headers `If-Match` and `Command-Id` of a command.
 * @throws Problem `if-match-missing` (428) or `command-id-missing` (400)
 */
export function readCommandHeaders(headers: FastifyRequest['headers']): CommandHeaders {
  const version = VERSION.exec(headers['if-match']?.trim() ?? '')?.[1];
  if (version === undefined) throw problem('if-match-missing');
  const commandId = z.uuid().safeParse(headers['command-id']);
  if (!commandId.success) throw problem('command-id-missing');
  return { ifMatch: Number(version), commandId: commandId.data };
}

/** The two headers of the call, for a route that changes a case. */
export const OfCommand = createParamDecorator((_data: unknown, context: ExecutionContext): CommandHeaders =>
  readCommandHeaders(context.switchToHttp().getRequest<FastifyRequest>().headers),
);
