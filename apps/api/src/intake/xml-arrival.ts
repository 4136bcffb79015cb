import type { FastifyRequest } from 'fastify';
import { xmlBodyOf } from '../platform/xml-body.js';
import { requestProblem } from './refusal-problem.js';

/** Whether the body of a request is a message of the standard. */
export function isXml(request: FastifyRequest): boolean {
  return /^\s*(?:application|text)\/xml\s*(?:;|$)/i.test(request.headers['content-type'] ?? '');
}

/** The message that is the body of a request, as it streams in. */
export async function* messagesOf(request: FastifyRequest): AsyncIterable<AsyncIterable<Uint8Array>> {
  yield await Promise.resolve(bytesOf(request));
}

async function* bytesOf(request: FastifyRequest): AsyncIterable<Uint8Array> {
  const { raw } = request;
  try {
    yield* xmlBodyOf(request);
  } catch (error) {
    // Nobody is there to be answered, and a message that was broken off is no refused one.
    throw raw.destroyed && !raw.complete ? requestProblem(400, 'multipart-unreadable') : error;
  }
}
