import type { FastifyReply, FastifyRequest } from 'fastify';
import { readRange } from './byte-range.js';
import { CmisError } from './cmis-error.js';
import type { Repository } from './repository.js';
import { lengthOf, type StoredObject } from './stored-object.js';

/**
 * The bytes of a document, or the part that a `Range` header asks for.
 * @throws CmisError `constraint` for an object without a content
 */
export function answerContent(
  repository: Repository,
  document: StoredObject,
  request: FastifyRequest,
  reply: FastifyReply,
  disposition: 'inline' | 'attachment',
): unknown {
  const { content } = document;
  if (!content) throw new CmisError('constraint', 'The object has no content');
  const length = lengthOf(content);
  const range = readRange(request.headers.range, length);
  const fileName = encodeURIComponent(document.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  reply
    .type(content.mimeType)
    .header('accept-ranges', 'bytes')
    .header('content-disposition', `${disposition}; filename*=UTF-8''${fileName}`);
  if (range === 'unsatisfiable') {
    reply.code(416).header('content-range', `bytes */${length}`);
    return '';
  }
  if (range === 'whole') {
    reply.header('content-length', length);
    return repository.contents.read(content, { first: 0, last: length - 1 });
  }
  const { first, last } = range;
  reply
    .code(206)
    .header('content-range', `bytes ${first}-${last}/${length}`)
    .header('content-length', last - first + 1);
  return repository.contents.read(content, range);
}
