import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { LOGIN_PAGE } from './login-wall.js';
import type { Fault, Refusal } from './fault.js';

/** How late a slow system answers unless said otherwise. */
export const USUAL_DELAY_MS = 5_000;

export type FaultyWork = {
  reply: FastifyReply;
  fault: Fault | null;
  /** Does the work and returns the body to send; told of a refusal, it refuses instead. */
  work: (refusal: Refusal | null) => Promise<unknown>;
  /** The body of an error in the system's own form. */
  failure: (status: 500 | 503) => unknown;
};

function cutConnection(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.destroy();
}

function fail({ reply, failure }: FaultyWork, status: 500 | 503): unknown {
  if (status === 503) reply.header('retry-after', '1');
  reply.code(status);
  return failure(status);
}

/** Answers a request, with the fault that was ordered for it. */
export async function answerWithFault(order: FaultyWork): Promise<unknown> {
  const { reply, fault, work } = order;
  switch (fault?.kind) {
    case undefined:
      return work(null);
    case 'down':
      cutConnection(reply);
      return undefined;
    case 'slow':
      await delay(fault.delayMs ?? USUAL_DELAY_MS);
      return work(null);
    case 'answer-lost': {
      const unsent = await work(null);
      if (unsent instanceof Readable) unsent.destroy();
      cutConnection(reply);
      return undefined;
    }
    case 'error-500':
      return fail(order, 500);
    case 'error-503':
      return fail(order, 503);
    case 'html-login-page':
      reply.code(200).type('text/html; charset=utf-8');
      return LOGIN_PAGE;
    case 'reject':
    case 'not-competent':
    case 'duplicate':
      return work(fault.kind);
  }
}
