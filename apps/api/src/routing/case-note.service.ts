import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffAnswers } from '@einkanal/domain/case-file/case-file';
import type { CommandAnswer } from '../case-file/command.entity.js';
import { writeNote } from '../case-file/write-note.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import type { ChecklistAnswer, NewNote, QuestionAnswer } from './case-note.dto.js';
import { CommandService } from './command.service.js';

/** Notes, and what staff see on the pages: it goes into the next assessment. */
@Injectable()
export class CaseNoteService {
  constructor(private readonly commands: CommandService) {}

  write(person: SignedInPerson, call: CaseCall, { text }: z.infer<typeof NewNote>): Promise<CommandAnswer> {
    return this.commands.add(person, call, 'note', { text }, async ({ tx, current, context }) => {
      const id = await writeNote(tx, {
        case: current,
        kind: 'NOTE',
        text,
        authorId: context.actor.userId,
        at: context.now,
      });
      return { change: {}, fact: 'note-written', data: { noteId: id }, steps: [{ kind: 'note', id }] };
    });
  }

  setChecklistItem(person: SignedInPerson, call: CaseCall, input: z.infer<typeof ChecklistAnswer>) {
    const { slot, status } = input;
    return this.state(person, call, 'set-checklist-item', input, (answers) => ({
      ...answers,
      checklist: withAnswer(answers.checklist, slot, status),
    }));
  }

  answerQuestion(person: SignedInPerson, call: CaseCall, input: z.infer<typeof QuestionAnswer>) {
    const { question, answer } = input;
    return this.state(person, call, 'answer-question', input, (answers) => ({
      ...answers,
      questions: withAnswer(answers.questions, question, answer),
    }));
  }

  private state(
    person: SignedInPerson,
    call: CaseCall,
    name: string,
    input: object,
    change: (answers: StaffAnswers) => StaffAnswers,
  ): Promise<CommandAnswer> {
    return this.commands.add(person, call, name, input, async ({ tx, current, context }) => {
      await this.commands.assessAgain(tx, current, context.now);
      return { change: { staffAnswers: change(current.staffAnswers) }, fact: `${name}-stated`, data: { ...input } };
    });
  }
}

function withAnswer<Answer>(
  known: Record<string, Answer> | undefined,
  name: string,
  answer: Answer | null,
): Record<string, Answer> {
  const { [name]: _old, ...others } = known ?? {};
  return answer === null ? others : { ...others, [name]: answer };
}
