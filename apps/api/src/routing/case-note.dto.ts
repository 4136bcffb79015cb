import { z } from 'zod';
import { DOCUMENT_SLOT_NAMES } from '@einkanal/domain/intake/document-slot';
import { QUESTION_ANSWERS } from '@einkanal/domain/routing/question-effect';
import { StaffText } from '../case-file/command.dto.js';

export const NewNote = z.strictObject({ text: StaffText }).meta({ id: 'NewNote' });

/** What staff see of a document on the list; null leaves it to the form's slot again. */
export const ChecklistAnswer = z
  .strictObject({
    slot: z.enum(DOCUMENT_SLOT_NAMES),
    status: z.enum(['PRESENT', 'MISSING', 'UNCLEAR']).nullable(),
  })
  .meta({ id: 'ChecklistAnswer' });

/** The answer to a guided question; null takes it back. */
export const QuestionAnswer = z
  .strictObject({ question: z.string().max(60), answer: z.enum(QUESTION_ANSWERS).nullable() })
  .meta({ id: 'QuestionAnswer' });
