import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { SessionView } from '../platform/session.dto.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { OfficeChoice, PreferenceChanges } from './session.dto.js';
import { WorkplaceService } from './workplace.service.js';

@Controller('api/v1/session')
export class SessionController {
  constructor(private readonly workplace: WorkplaceService) {}

  /** Who is signed in, in which office, and what the person may do there. */
  @Get()
  @Permission('session.use')
  @Answers(SessionView)
  show(@CurrentUser() person: SignedInPerson) {
    return this.workplace.show(person);
  }

  /** Changes how the person likes to see things; only what is named changes. */
  @Patch('preferences')
  @Permission('session.use')
  @Answers(SessionView)
  setPreferences(
    @Body({ schema: PreferenceChanges }) changes: PreferenceChanges,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.workplace.setPreferences(person, changes);
  }

  /** Goes on in another office of the same person. */
  @Put('office')
  @Permission('session.use')
  @Answers(SessionView)
  setOffice(@Body({ schema: OfficeChoice }) { officeId }: OfficeChoice, @CurrentUser() person: SignedInPerson) {
    return this.workplace.moveTo(person, officeId);
  }
}
