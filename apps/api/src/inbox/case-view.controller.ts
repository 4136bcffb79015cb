import { Controller, Get, Param, Res } from '@nestjs/common';

import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { CaseView } from './case-view.dto.js';
import { CaseViewService } from './case-view.service.js';
import { DocumentService } from './document.service.js';
import { ServesFile, sendFile } from './served-file.js';

const Id = z.uuid();

@Controller('api/v1/cases')
export class CaseViewController {
  constructor(
    private readonly cases: CaseViewService,
    private readonly documents: DocumentService,
  ) {}

  /** One case with its submissions, documents, transfers and timeline. What the role may not open is withheld. */
  @Get(':id')
  @Permission('case.open')
  @Answers(CaseView)
  open(@Param('id', { schema: Id }) id: string, @CurrentUser() person: SignedInPerson) {
    return this.cases.open(person, id);
  }

  /** What was sent, byte for byte: the JSON part of a submission, or the message of the standard that it came as. */
  @Get(':id/submissions/:submissionId/original')
  @Permission('case.open')
  @ServesFile('application/json', 'application/xml')
  async original(
    @Param('id', { schema: Id }) id: string,
    @Param('submissionId', { schema: Id }) submissionId: string,
    @CurrentUser() person: SignedInPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.documents.original(person, id, submissionId));
  }
}
