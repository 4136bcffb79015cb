import type { FastifyInstance } from 'fastify';
import { acceptForms } from '../platform/form-body.js';
import { onlyFromThisMachine } from '../platform/loopback.guard.js';
import type { Aktenregister } from './aktenregister.js';
import { isReturnMessageType, writeReturnMessage } from './return-message.js';

/** Brings a message to Einkanal. @returns why it was not taken, else null */
export type BringMessage = (xml: string) => Promise<string | null>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Demo and test only: `POST /akten/:aktenzeichen/rueckmeldungen` with a form of `type`, `text` and `day` has the office
 * answer an application with a message of the standard.
 */
export function addReturnMessageRoutes(app: FastifyInstance, register: Aktenregister, bring: BringMessage): void {
  app.register((controls, _options, done) => {
    controls.addHook('onRequest', onlyFromThisMachine);
    acceptForms(controls);
    controls.post<{ Params: { aktenzeichen: string }; Body: URLSearchParams }>(
      '/akten/:aktenzeichen/rueckmeldungen',
      async (request, reply) => {
        const akte = register.list().find(({ aktenzeichen }) => aktenzeichen === request.params.aktenzeichen);
        if (!akte) return reply.code(404).send({ message: 'No such file.' });
        const said = (name: string) => request.body.get(name)?.trim() ?? '';
        const [type, text, day] = [said('type'), said('text'), said('day')];
        if (!isReturnMessageType(type)) return reply.code(400).send({ message: 'No such message.' });
        const order = { type, text: text || 'Bitte melden Sie sich.', day: DAY.test(day) ? day : null };
        const fault = await bring(writeReturnMessage(akte, order, new Date()));
        if (fault !== null) return reply.code(502).send({ message: fault });
        return reply.redirect(`/?q=${encodeURIComponent(akte.aktenzeichen)}`, 303);
      },
    );
    done();
  });
}
