import type { FastifyInstance } from 'fastify';
import { CmisError } from './cmis-error.js';
import { answerContent } from './content-answer.js';
import { renderDocumentsPage } from './documents-page.js';
import type { Repository } from './repository.js';

/** For people: what is kept, and each document as a download. */
export function addDocumentRoutes(app: FastifyInstance, repository: Repository): void {
  app.get<{ Querystring: { q?: string } }>('/', (request, reply) =>
    reply.type('text/html; charset=utf-8').send(renderDocumentsPage(repository.tree, request.query.q ?? '')),
  );

  app.get<{ Params: { id: string } }>('/dokumente/:id', (request, reply) => {
    try {
      return reply.send(
        answerContent(repository, repository.tree.get(request.params.id), request, reply, 'attachment'),
      );
    } catch (error) {
      if (error instanceof CmisError) return reply.code(404).type('text/plain; charset=utf-8').send('Nicht gefunden');
      throw error;
    }
  });
}
