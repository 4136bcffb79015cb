import { Controller, Get } from '@nestjs/common';
import { Permission } from '../platform/access.js';
import { AnswersArray } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { TeamToPick } from './team.dto.js';
import { TeamService } from './team.service.js';

@Controller('api/v1/teams')
export class TeamController {
  constructor(private readonly teams: TeamService) {}

  /** The teams that a case can be given to, with their people, in the office's order. */
  @Get()
  @Permission('case.list')
  @AnswersArray(TeamToPick)
  list(@CurrentUser() person: SignedInPerson) {
    return this.teams.toPick(person);
  }
}
