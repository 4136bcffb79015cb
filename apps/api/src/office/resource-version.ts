import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/problem-catalogue.js';

const VERSION = /^(?:W\/)?"?([0-9a-f]{16})"?$/;

/** The version of something that people change as a whole: the same as long as nothing in it changes. */
export function versionOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/** Describes the header of a route that changes something as a whole. */
export const IfMatchHeader = () =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The version that the change is based on',
    schema: { type: 'string' },
  });

/** The version in `If-Match` that a change was based on; null without one. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): string | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  return VERSION.exec(header?.trim() ?? '')?.[1] ?? null;
});

/** @throws Problem `version-missing` (428), or `administration-changed` (412) where somebody else was first */
export function requireVersion(content: unknown, seen: string | null): void {
  if (seen === null) throw problem('version-missing');
  if (versionOf(content) !== seen) throw problem('administration-changed');
}
