import type { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../platform/content-disposition.js';

/** A file on its way to a browser. */
export type ServedFile = {
  content: Readable | Buffer;
  mediaType: string;
  name: string;
  sizeBytes: number;
  /** `attachment` is saved, `inline` may be shown. */
  as: 'attachment' | 'inline';
  headers?: Record<string, string>;
};

/** Documents a route whose answer is a file. */
export function ServesFile(...mediaTypes: string[]) {
  const schema = { type: 'string', format: 'binary' } as const;
  return applyDecorators(
    ApiProduces(...mediaTypes),
    ApiResponse({ status: 200, content: Object.fromEntries(mediaTypes.map((type) => [type, { schema }])) }),
  );
}

/** Sends a file of strangers: no script of it runs, no browser guesses its type, no cache keeps it. */
export async function sendFile(reply: FastifyReply, file: ServedFile): Promise<void> {
  await reply
    .headers({
      'content-disposition': contentDisposition(file.as, file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-length': String(file.sizeBytes),
      ...file.headers,
    })
    .type(file.mediaType)
    .send(file.content);
}
