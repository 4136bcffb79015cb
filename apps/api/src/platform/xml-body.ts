import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { problem } from './problem-catalogue.js';

const TYPES = ['application/xml', 'text/xml'];
/** Who is silent for so long has gone. */
const SILENCE_MS = 30_000;

/** Lets a message in XML reach its route as it streams in. Only routes for machines take one. */
export function takeXml(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(TYPES, (request, payload, done) => {
    if (request.routeOptions.config.machine) done(null, payload);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']));
  });
}

/**
 * The bytes of a message as they come.
 * @throws Problem `message-content-type` where something else was sent
 */
export function xmlBodyOf(request: FastifyRequest): AsyncIterable<Uint8Array> {
  const { body, raw } = request;
  if (!(body instanceof Readable)) throw problem('message-content-type');
  if (!raw.complete) raw.socket.setTimeout(SILENCE_MS);
  // Who stops reading still has to answer, so the connection stays.
  return body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
}
