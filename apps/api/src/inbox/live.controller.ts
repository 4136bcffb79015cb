import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayDo } from '@einkanal/domain/office/permission';
import { Permission } from '../platform/access.js';
import { CONFIG, type Config } from '../platform/config.js';
import { SessionService } from '../platform/session.service.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { HEARTBEAT, readEventId } from './event-stream.js';
import { LiveConnection } from './live-connection.js';
import { LiveService } from './live.service.js';
import { PresenceStreams } from './presence-streams.js';

@Controller('api/v1/events')
export class LiveController {
  constructor(
    private readonly live: LiveService,
    private readonly presence: PresenceStreams,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What happens in the office, as it happens. Ends with the session. */
  @Get()
  @Permission('case.list')
  @ApiOperation({
    summary:
      'Server-sent events: `change` {caseId, type, at, by, stage, teamName}, `presence` {caseId, people} and `reload`; `Last-Event-ID` goes on',
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async stream(
    @CurrentUser() person: SignedInPerson,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const connection = new LiveConnection(reply);
    const end = () => {
      connection.end();
    };
    const stop = await this.live
      .follow(person.office.id, readEventId(request.headers['last-event-id']), (text) => connection.send(text), end)
      .catch((error: unknown) => {
        connection.end();
        throw error;
      });
    const stopPresence = this.presence.listen(person.office.id, { person, send: (text) => connection.send(text) });
    const heartbeat = setInterval(() => {
      connection.send(HEARTBEAT);
      this.isStillWelcome(person).then((welcome) => welcome || connection.end(), end);
    }, this.config.LIVE_HEARTBEAT_MS);
    connection.onClosed(() => {
      clearInterval(heartbeat);
      stopPresence();
      stop();
    });
  }

  private async isStillWelcome({ sessionHash, office }: SignedInPerson): Promise<boolean> {
    const now = await this.sessions.peek(sessionHash);
    return now !== null && now.office.id === office.id && mayDo(now.roles, 'case.list') !== 'no';
  }
}
