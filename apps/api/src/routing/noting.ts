import { writeNote } from '../case-file/write-note.js';
import type { Beside } from './command.service.js';

/** Keeps what a person wrote with a decision as a note, which the history names by its id. */
export function noting(
  kind: 'QUESTION' | 'ANSWER' | 'REASON' | 'MEASURE',
  text: string,
  answers?: string | null,
): Beside {
  return async ({ tx, current, context }) => {
    const id = await writeNote(tx, {
      case: current,
      kind,
      text,
      authorId: context.actor.userId,
      at: context.now,
      answers,
    });
    return { data: { noteId: id }, steps: [{ kind: 'note', id }] };
  };
}
