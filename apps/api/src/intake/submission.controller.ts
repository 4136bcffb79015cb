import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Answers } from '../platform/answers.js';
import { CurrentClient, MachineRoute } from '../platform/machine-route.js';
import type { Machine } from '../platform/machine-tokens.js';
import { problem } from '../platform/problem-catalogue.js';
import { MAX_BODY_BYTES } from './intake-limits.js';
import { MessageSubmissionService } from './message-submission.service.js';
import { MultipartArrival } from './multipart-arrival.js';
import { DescribesCheck, DescribesReceipt, DescribesStatus } from './submission.openapi.js';
import { SubmissionStatusService } from './submission-status.service.js';
import { SubmissionCheck, SubmissionStatus } from './submission.dto.js';
import { SubmissionService, type ReceiptAnswer } from './submission.service.js';
import { isXml, messagesOf } from './xml-arrival.js';

@Controller('api/v1/submissions')
export class SubmissionController {
  constructor(
    private readonly submissions: SubmissionService,
    private readonly messages: MessageSubmissionService,
    private readonly statuses: SubmissionStatusService,
  ) {}

  @Post()
  @MachineRoute({ maxBodyBytes: MAX_BODY_BYTES })
  @DescribesReceipt()
  async submit(
    @CurrentClient() sender: Machine,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { submissionId, receipt, replayed } = await this.taken(sender, request);
    if (replayed) void reply.header('idempotency-replayed', 'true');
    if (submissionId !== null) void reply.header('location', `/api/v1/submissions/${submissionId}`);
    // The bytes as stored: a replay is equal to the first answer.
    void reply.status(201).type('application/json; charset=utf-8').send(receipt);
  }

  @Post('check')
  @HttpCode(200)
  @MachineRoute({ maxBodyBytes: MAX_BODY_BYTES })
  @DescribesCheck()
  @Answers(SubmissionCheck)
  async check(@CurrentClient() sender: Machine, @Req() request: FastifyRequest) {
    if (isXml(request)) return this.messages.check(sender, messagesOf(request));
    const arrival = new MultipartArrival(request);
    if (await arrival.bringsMessages()) return this.messages.check(sender, arrival.messages());
    return this.submissions.check(sender, arrival);
  }

  @Get(':id')
  @MachineRoute()
  @DescribesStatus()
  @Answers(SubmissionStatus)
  show(@CurrentClient() sender: Machine, @Param('id') id: string) {
    if (!z.uuid().safeParse(id).success) throw problem('not-found');
    return this.statuses.find(sender, id);
  }

  private async taken(sender: Machine, request: FastifyRequest): Promise<ReceiptAnswer> {
    if (isXml(request)) return this.messages.submit(sender, messagesOf(request));
    const arrival = new MultipartArrival(request);
    if (await arrival.bringsMessages()) return this.messages.submit(sender, arrival.messages());
    return this.submissions.submit(sender, arrival);
  }
}
