import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffAnswers } from '@einkanal/domain/case-file/case-file';
import type { CommandContext } from '@einkanal/domain/case-file/case-state';
import { ANSWER_WITHIN_MINUTES, newEmergency } from '@einkanal/domain/case-file/emergency';
import { DomainError } from '@einkanal/domain/domain-error';
import { effectsOf, isGuidedQuestion } from '@einkanal/domain/routing/guided-question';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';
import type { CommandAnswer } from '../case-file/command.entity.js';
import { writeNote } from '../case-file/write-note.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import type { ChecklistAnswer, NewNote, QuestionAnswer } from './case-note.dto.js';
import { CommandService } from './command.service.js';

const FACT_OF = {
  'set-checklist-item': 'checklist-item-stated',
  'answer-question': 'question-answered',
} as const;

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

  /** @throws DomainError `not-found` for a question that is not asked here */
  answerQuestion(person: SignedInPerson, call: CaseCall, input: z.infer<typeof QuestionAnswer>) {
    const { question, answer } = input;
    if (!isGuidedQuestion(question)) throw new DomainError('not-found');
    const effects = answer === null ? [] : effectsOf(question, answer);
    const suspects = effects.some(({ kind }) => kind === 'emergency');
    return this.state(
      person,
      call,
      'answer-question',
      input,
      (answers) => ({
        ...answers,
        questions: withAnswer(answers.questions, question, answer),
        checklist: effects.reduce(
          (list, effect) => (effect.kind === 'document' ? withAnswer(list, effect.slot, effect.status) : list),
          answers.checklist ?? {},
        ),
      }),
      (current, context) => (suspects ? suspicion(current, context) : {}),
    );
  }

  private state(
    person: SignedInPerson,
    call: CaseCall,
    name: keyof typeof FACT_OF,
    input: object,
    change: (answers: StaffAnswers) => StaffAnswers,
    also: (current: CaseFileEntity, context: CommandContext) => Partial<CaseFileEntity> = () => ({}),
  ): Promise<CommandAnswer> {
    return this.commands.add(person, call, name, input, async ({ tx, current, context }) => {
      await this.commands.assessAgain(tx, current, context.now);
      const stated = { staffAnswers: change(current.staffAnswers), ...also(current, context) };
      return { change: stated, fact: FACT_OF[name], data: { ...input } };
    });
  }
}

/** What a page says raises the suspicion only; a person confirms or denies it within the hour. */
function suspicion(current: CaseFileEntity, { actor, now, inWorkingMinutes }: CommandContext): Partial<CaseFileEntity> {
  if (current.emergency !== null) return {};
  return {
    urgency: 'EMERGENCY_SUSPECTED',
    emergency: newEmergency('DETENTION', { by: actor.userId, at: now.toISOString() }),
    emergencyDueAt: inWorkingMinutes(ANSWER_WITHIN_MINUTES),
  };
}

function withAnswer<Answer>(
  known: Record<string, Answer> | undefined,
  name: string,
  answer: Answer | null,
): Record<string, Answer> {
  const { [name]: _old, ...others } = known ?? {};
  return answer === null ? others : { ...others, [name]: answer };
}
