import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerWithFault } from '../platform/fault-effect.js';
import type { Faults } from '../platform/fault.js';
import type { Aktenregister } from './aktenregister.js';
import type { Confirmations } from './confirmations.js';
import { judgeContentDigest } from './content-digest.js';
import { deliver } from './delivery.js';
import { writeErgebnis, type Ergebnis } from './ergebnis.js';
import type { FollowingType } from './following-message.js';

const ByIdentification = {
  type: 'object',
  required: ['antragsidentifikation'],
  properties: {
    antragsidentifikation: { type: 'string', minLength: 1 },
    nachrichtentyp: { type: 'string', enum: ['130103', '130111'] },
    ausloeserUUID: { type: 'string' },
  },
};
const DIGEST_FAULTS = {
  missing: 'Content-Digest with sha-512 (RFC 9530) is required.',
  wrong: 'Content-Digest does not fit the body.',
};

function sendErgebnis(reply: FastifyReply, ergebnis: Ergebnis): string {
  reply.type('application/xml; charset=utf-8');
  return writeErgebnis(ergebnis);
}

const failure = (status: number) => ({ message: `Ordered fault: ${status}` });

type MessageParts = { register: Aktenregister; faults: Faults; confirmations: Confirmations | null };

type Asked = { antragsidentifikation: string; nachrichtentyp?: FollowingType; ausloeserUUID?: string };

function findTakenIn(register: Aktenregister, asked: Asked): Ergebnis | null {
  const { antragsidentifikation, nachrichtentyp, ausloeserUUID = null } = asked;
  const akte = register.find(antragsidentifikation);
  if (akte === null) return null;
  const outcome = { kind: 'angenommen' as const, aktenzeichen: akte.aktenzeichen };
  if (nachrichtentyp === undefined) return { ...akte, outcome };
  const following = register.findFollowing(akte, nachrichtentyp, ausloeserUUID);
  return following && { ...following, outcome };
}

/**
 * The transport profile: `POST /nachrichten` delivers, `GET /nachrichten?antragsidentifikation=` asks what arrived, with
 * `nachrichtentyp` and `ausloeserUUID` for the answer to a question, with the type alone for a withdrawal. 202
 * says that more belongs to the application: the result comes with the last of it.
 */
export function addMessageRoutes(app: FastifyInstance, { register, faults, confirmations }: MessageParts): void {
  app.post('/nachrichten', (request, reply) => {
    const { body } = request;
    if (!Buffer.isBuffer(body)) return reply.code(415).send({ message: 'The body must be XML.' });
    const fault = faults.take({ action: 'deliver', changes: true, subjects: [body] });
    return answerWithFault({
      reply,
      fault,
      failure,
      work: async (refusal) => {
        const digest = judgeContentDigest(request.headers['content-digest']?.toString(), body);
        if (digest !== 'right') {
          reply.code(400);
          return { message: DIGEST_FAULTS[digest] };
        }
        const ergebnis = await deliver(register, body, refusal, fault?.fieldPath);
        if (ergebnis === null) {
          reply.code(202);
          return { message: 'Kept until all that belongs to the application is here.' };
        }
        if (ergebnis.outcome.kind === 'angenommen') confirmations?.tell(ergebnis.messageUuid, new Date());
        return sendErgebnis(reply, ergebnis);
      },
    });
  });

  app.get<{ Querystring: Asked }>('/nachrichten', { schema: { querystring: ByIdentification } }, (request, reply) => {
    const asked = request.query;
    const fault = faults.take({ action: 'look-up', changes: false, subjects: [asked.antragsidentifikation] });
    return answerWithFault({
      reply,
      fault,
      failure,
      work: () => {
        const found = findTakenIn(register, asked);
        if (found) return Promise.resolve(sendErgebnis(reply, found));
        reply.code(404);
        return Promise.resolve({ message: 'No message with this identification.' });
      },
    });
  });
}
