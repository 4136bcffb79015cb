import type { FastifyInstance } from 'fastify';
import type { Fault, FaultKind, Faults } from './fault.js';
import { onlyFromThisMachine } from './loopback.guard.js';

type FaultOrder = Omit<Fault, 'times'> & { times?: number };

function orderSchema(kinds: readonly FaultKind[]) {
  return {
    type: 'object',
    required: ['kind'],
    additionalProperties: false,
    properties: {
      kind: { enum: kinds },
      times: { type: 'integer', minimum: 1 },
      delayMs: { type: 'integer', minimum: 0, maximum: 600_000 },
      match: { type: 'string', minLength: 1 },
      action: { type: 'string', minLength: 1 },
      fieldPath: { type: 'string', minLength: 1 },
    },
  };
}

/**
 * Demo and test only: `POST /control/faults` orders a fault (`times` is 1 unless said), `GET` lists what waits,
 * `DELETE` heals the system.
 */
export function addFaultControls(app: FastifyInstance, faults: Faults, kinds: readonly FaultKind[]): void {
  app.register((controls, _options, done) => {
    controls.addHook('onRequest', onlyFromThisMachine);
    controls.get('/control/faults', () => faults.list());
    controls.post<{ Body: FaultOrder }>(
      '/control/faults',
      { schema: { body: orderSchema(kinds) } },
      (request, reply) => {
        faults.add({ ...request.body, times: request.body.times ?? 1 });
        return reply.code(201).send(faults.list());
      },
    );
    controls.delete('/control/faults', (_request, reply) => {
      faults.clear();
      return reply.code(204).send();
    });
    done();
  });
}
