import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentClient, MachineRoute } from '../platform/machine-route.js';
import type { Machine } from '../platform/machine-tokens.js';
import { xmlBodyOf } from '../platform/xml-body.js';
import { ReturnMessageArrival } from './return-message-arrival.service.js';

/** A little above what the standard allows, so that the reader can say what is wrong. */
const MAX_BODY_BYTES = 60_000_000;

@Controller('api/v1/messages')
export class ReturnMessageController {
  constructor(private readonly arrival: ReturnMessageArrival) {}

  /** One message in each request. A known `nachrichtenUUID` is answered alike and changes nothing. */
  @Post()
  @HttpCode(204)
  @MachineRoute({ scope: 'messages:return', maxBodyBytes: MAX_BODY_BYTES })
  @ApiOperation({ summary: 'Bring a return message of the immigration office', operationId: 'returnMessage' })
  @ApiConsumes('application/xml')
  @ApiBody({
    description: 'One of 130102, 130104, 130105, 130107, 130109, 130110 of XAusländer 26.11',
    schema: { type: 'string', format: 'binary' },
  })
  receive(@CurrentClient() machine: Machine, @Req() request: FastifyRequest): Promise<void> {
    return this.arrival.receive(machine, xmlBodyOf(request));
  }
}
