import { Controller, Get } from '@nestjs/common';
import { Permission } from '../platform/access.js';
import { AnswersArray } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { OwnDecision } from './decision-list.dto.js';
import { DecisionListService } from './decision-list.service.js';

@Controller('api/v1/decisions')
export class DecisionListController {
  constructor(private readonly decisions: DecisionListService) {}

  /** What one has decided today, newest first, and what of it can still be taken back. */
  @Get()
  @Permission('command.undo')
  @AnswersArray(OwnDecision)
  today(@CurrentUser() person: SignedInPerson) {
    return this.decisions.today(person);
  }
}
