import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { AdmissionService } from './admission.service.js';
import { RefusalListService } from './refusal-list.service.js';
import { AdmitRefusal, AdmittedRefusal, RefusalPage, RefusalQuery } from './refusal.dto.js';

@Controller('api/v1/refusals')
export class RefusalController {
  constructor(
    private readonly refusals: RefusalListService,
    private readonly admission: AdmissionService,
  ) {}

  /** What senders were refused and nobody has turned into a case yet, oldest first. */
  @Get()
  @Permission('refusal.list')
  @Answers(RefusalPage)
  list(
    @Query({ schema: RefusalQuery }) { cursor }: z.infer<typeof RefusalQuery>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.refusals.list(person, cursor);
  }

  /** Turns a refused submission into a case with its original time of arrival. */
  @Post(':id/admit')
  @Permission('refusal.admit')
  @Answers(AdmittedRefusal, 201)
  admit(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: AdmitRefusal }) completion: z.infer<typeof AdmitRefusal>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.admission.admit(person, id, completion);
  }
}
