import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from './clock.js';
import { ClientLimits } from './client-limits.js';
import { CONFIG, type Config } from './config.js';
import { sendContinue } from './expect-continue.js';
import type { MachineRouteLimits } from './machine-route.js';
import { MachineTokens, type Machine } from './machine-tokens.js';
import { problem } from './problem-catalogue.js';

/**
 * Where senders come in: token, rate, scope, length, in this order and before a byte of the body is asked for. A guard
 * would come too late, after Fastify has parsed.
 */
@Injectable()
export class MachineDoor {
  private readonly tokens: MachineTokens;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(CLOCK) clock: Clock,
    private readonly limits: ClientLimits,
  ) {
    this.tokens = new MachineTokens(config, clock);
  }

  /** Puts the door before every route with `@MachineRoute`. */
  stand(fastify: FastifyInstance): void {
    fastify.decorateRequest('machine', undefined);
    fastify.addHook('onRequest', (request, reply, done) => {
      const admitted = () => {
        sendContinue(request.raw, reply.raw);
        done();
      };
      const refused = (error: Error) => done(error);
      const limits = request.routeOptions.config.machine;
      if (!limits) return admitted();
      try {
        const admission = this.admit(request, limits);
        if (admission) admission.then(admitted, refused);
        else admitted();
      } catch (error) {
        refused(error as Error);
      }
    });
  }

  // Answers at once where it can: a promise for every submission would be felt.
  private admit(request: FastifyRequest, limits: MachineRouteLimits): void | Promise<void> {
    const machine = this.tokens.verify(request.headers.authorization, request.raw.socket);
    return machine instanceof Promise
      ? machine.then((verified) => this.admitAs(verified, request, limits))
      : this.admitAs(machine, request, limits);
  }

  private admitAs(machine: Machine, request: FastifyRequest, limits: MachineRouteLimits): void | Promise<void> {
    request.machine = machine;
    const spent = this.limits.spend(machine.clientId);
    return spent ? spent.then(() => checkRequest(machine, request, limits)) : checkRequest(machine, request, limits);
  }
}

function checkRequest(machine: Machine, request: FastifyRequest, { scope, maxBodyBytes }: MachineRouteLimits): void {
  if (!machine.scopes.includes(scope)) throw problem('scope-missing', { members: { scope } });
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw problem('submission-too-large');
}
