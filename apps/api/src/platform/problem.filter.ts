import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correlationId } from './correlation.js';
import { letGo } from './expect-continue.js';
import { LOG, type Log } from './log.js';
import { Problem } from './problem.js';
import { problem, toProblem } from './problem-catalogue.js';
import { RefusalWindows } from './refusal-windows.js';

/** What a sender can be told without leaving a trace at an office; a log line is all that there is. */
const UNTRACED = [401, 403, 413];

/** The only place that turns what was thrown into an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOG) private readonly log: Log,
    private readonly windows: RefusalWindows,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = thrown instanceof HttpException ? fromFramework(thrown) : toProblem(thrown);
    const isWindow = answer.status === 429 || answer.status === 503;
    if (answer.status >= 500 && !isWindow)
      this.log.error({ err: answer.cause, correlationId: correlationId() }, 'request failed');
    if (request.routeOptions.config.machine && UNTRACED.includes(answer.status)) this.logSender(request, answer);
    // One line when it begins and one when it ends: an outage must not fill the log.
    if (isWindow) this.windows.note(answer.status, request.machine?.clientId, answer.cause);
    // Nothing can be said any more once the answer has begun.
    if (reply.sent || reply.raw.headersSent) return;
    letGo(request.raw, reply.raw);
    void reply
      .status(answer.status)
      .headers(answer.extra.headers ?? {})
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(answer.toJSON(correlationId())));
  }

  private logSender({ machine }: FastifyRequest, { status, code }: Problem): void {
    this.log.info({ status, code, clientId: machine?.clientId, correlationId: correlationId() }, 'sender turned away');
  }
}

function fromFramework(exception: HttpException): Problem {
  const status = exception.getStatus();
  if (status === 404) return problem('not-found', {}, { cause: exception });
  if (status >= 500) return problem('unexpected-error', {}, { cause: exception });
  const { de, en } = problem('request-invalid').sentences;
  return new Problem(status, 'request-invalid', { de, en }, {}, { cause: exception });
}
