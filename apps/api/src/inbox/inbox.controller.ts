import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { CaseFilterQuery } from './case-filter.dto.js';
import { CaseCount, InboxCounts, InboxPage, InboxQuery } from './inbox.dto.js';
import { InboxService } from './inbox.service.js';

@Controller('api/v1/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  /**
   * One page of the cases of a view, narrowed down by the filter. `search` takes a case number in any notation or the
   * beginning of a name.
   */
  @Get()
  @Permission('case.search')
  @Answers(InboxPage)
  list(@Query({ schema: InboxQuery }) query: z.infer<typeof InboxQuery>, @CurrentUser() person: SignedInPerson) {
    return this.inbox.list(person, query);
  }

  /** What waits in the views of the navigation, counted up to 1,000. */
  @Get('counts')
  @Permission('case.list')
  @Answers(InboxCounts)
  counts(@CurrentUser() person: SignedInPerson) {
    return this.inbox.counts(person);
  }

  /** How many cases the list with this filter has, counted up to 1,000. */
  @Get('count')
  @Permission('case.list')
  @Answers(CaseCount)
  count(
    @Query({ schema: CaseFilterQuery }) filter: z.infer<typeof CaseFilterQuery>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.inbox.count(person, filter);
  }
}
