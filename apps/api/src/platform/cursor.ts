import { z } from 'zod';
import { problem } from './problem-catalogue.js';

const CursorShape = z.object({
  at: z.iso.datetime({ precision: 6 }),
  id: z.uuid(),
  rank: z.coerce.number().pipe(z.int32()).optional(),
});

/**
 * The place in a list after which the next page begins: instant (with microseconds) and id of the last row, and its
 * rank in a list that is sorted by one first.
 */
export type Cursor = z.infer<typeof CursorShape>;

/** The place as a text for the answer; callers send it back as it is. */
export function writeCursor({ at, id, rank }: Cursor): string {
  return Buffer.from([at, id, ...(rank === undefined ? [] : [rank])].join(' ')).toString('base64url');
}

/** @throws Problem `request-invalid` for a text that no answer of a list in this order contained */
export function readCursor(text: string, { ranked = false } = {}): Cursor {
  const [at, id, rank] = Buffer.from(text, 'base64url').toString().split(' ');
  const cursor = CursorShape.safeParse({ at, id, rank });
  if (cursor.success && (cursor.data.rank !== undefined) === ranked) return cursor.data;
  throw problem('request-invalid', {
    errors: [
      {
        code: 'cursor-unreadable',
        pointer: '/cursor',
        de: 'Diese Stelle der Liste gibt es nicht. Beginnen Sie von vorn.',
        en: 'There is no such place in the list. Start from the beginning.',
      },
    ],
  });
}
