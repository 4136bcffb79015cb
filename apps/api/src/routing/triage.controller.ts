import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { AcceptSuggestion, FollowUp, Route, SecondLookAnswer, SecondLookQuestion } from './triage.dto.js';
import { TriageService } from './triage.service.js';

/** What happens to a case before a team has it. */
@Controller(CASE_COMMANDS_PATH)
export class TriageController {
  constructor(private readonly triage: TriageService) {}

  /** Follows the suggestion as far as it stays in the house. */
  @Command('accept-suggestion', 'case.route')
  acceptSuggestion(
    @Call() call: CaseCall,
    @Body({ schema: AcceptSuggestion }) body: z.infer<typeof AcceptSuggestion>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.triage.acceptSuggestion(person, call, body);
  }

  /** Gives the case to a team, or to one person of it. */
  @Command('route', 'case.route')
  route(
    @Call() call: CaseCall,
    @Body({ schema: Route }) body: z.infer<typeof Route>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.triage.route(person, call, body);
  }

  /** Makes the case one's own. */
  @Command('claim', 'case.claim')
  claim(@Call() call: CaseCall, @CurrentUser() person: SignedInPerson) {
    return this.triage.claim(person, call);
  }

  /** Gives the case back to its team. */
  @Command('release', 'case.claim')
  release(@Call() call: CaseCall, @CurrentUser() person: SignedInPerson) {
    return this.triage.release(person, call);
  }

  /** Asks an experienced colleague. */
  @Command('ask-second-look', 'second-look.ask')
  askSecondLook(
    @Call() call: CaseCall,
    @Body({ schema: SecondLookQuestion }) body: z.infer<typeof SecondLookQuestion>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.triage.askSecondLook(person, call, body);
  }

  /** Answers the question; the case goes back to triage. */
  @Command('answer-second-look', 'second-look.answer')
  answerSecondLook(
    @Call() call: CaseCall,
    @Body({ schema: SecondLookAnswer }) body: z.infer<typeof SecondLookAnswer>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.triage.answerSecondLook(person, call, body);
  }

  /** Puts the case away until a day or an event. */
  @Command('follow-up', 'case.follow-up')
  followUp(
    @Call() call: CaseCall,
    @Body({ schema: FollowUp }) body: z.infer<typeof FollowUp>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.triage.followUp(person, call, body);
  }

  /** Ends the waiting, whatever it was for. */
  @Command('resume', 'case.follow-up')
  resume(@Call() call: CaseCall, @CurrentUser() person: SignedInPerson) {
    return this.triage.resume(person, call);
  }
}
