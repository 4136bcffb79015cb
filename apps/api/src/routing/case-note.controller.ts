import { Body, Controller } from '@nestjs/common';
import type { z } from 'zod';
import { CASE_COMMANDS_PATH, Command } from '../case-file/command-route.js';
import { Call, type CaseCall } from '../platform/command-call.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { ChecklistAnswer, NewNote, QuestionAnswer } from './case-note.dto.js';
import { CaseNoteService } from './case-note.service.js';

/** What people add to a case without deciding on it. It collides with nobody, so any version will do. */
@Controller(CASE_COMMANDS_PATH)
export class CaseNoteController {
  constructor(private readonly notes: CaseNoteService) {}

  /** Writes a note for colleagues. */
  @Command('note', 'case.note')
  write(
    @Call() call: CaseCall,
    @Body({ schema: NewNote }) body: z.infer<typeof NewNote>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.notes.write(person, call, body);
  }

  /** States what a document on the list is: it wins over the form's slot. */
  @Command('set-checklist-item', 'case.route')
  setChecklistItem(
    @Call() call: CaseCall,
    @Body({ schema: ChecklistAnswer }) body: z.infer<typeof ChecklistAnswer>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.notes.setChecklistItem(person, call, body);
  }

  /** Answers a guided question. */
  @Command('answer-question', 'case.route')
  answerQuestion(
    @Call() call: CaseCall,
    @Body({ schema: QuestionAnswer }) body: z.infer<typeof QuestionAnswer>,
    @CurrentUser() person: SignedInPerson,
  ) {
    return this.notes.answerQuestion(person, call, body);
  }
}
