import type { FastifyInstance } from 'fastify';
import type { Akte, Aktenregister } from './aktenregister.js';
import { renderAktenPage } from './akten-page.js';

function summaryOf(akte: Akte) {
  const { antragsidentifikation, aktenzeichen, office, messageUuid, isTest, embeddedDocuments, announcedPackages } =
    akte;
  const { files = [], following = [] } = akte;
  return {
    antragsidentifikation,
    aktenzeichen,
    office,
    messageUuid,
    isTest,
    embeddedDocuments,
    announcedPackages,
    files,
    following,
    takenInAt: akte.takenInAt,
    messageUrl: `/akten/${aktenzeichen}/nachricht.xml`,
  };
}

/** For people and tests: what is kept, as a page and as JSON, and each message as it was received. */
export function addAktenRoutes(app: FastifyInstance, register: Aktenregister, canAnswer = false): void {
  app.get<{ Querystring: { q?: string } }>('/', (request, reply) => {
    const term = request.query.q ?? '';
    return reply.type('text/html; charset=utf-8').send(renderAktenPage(register.list(term), term, canAnswer));
  });

  app.get<{ Querystring: { antragsidentifikation?: string } }>('/akten', (request) => {
    const { antragsidentifikation } = request.query;
    if (antragsidentifikation === undefined) return register.list().map(summaryOf);
    const akte = register.find(antragsidentifikation);
    return akte ? [summaryOf(akte)] : [];
  });

  app.get<{ Params: { aktenzeichen: string } }>('/akten/:aktenzeichen/nachricht.xml', (request, reply) => {
    const akte = register.list().find(({ aktenzeichen }) => aktenzeichen === request.params.aktenzeichen);
    if (!akte) return reply.code(404).send({ message: 'No such file.' });
    return reply.type('application/xml; charset=utf-8').send(register.readMessage(akte));
  });
}
