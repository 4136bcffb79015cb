import { z } from 'zod';
import { problem } from './problem-catalogue.js';

const CursorShape = z.object({ at: z.iso.datetime({ precision: 6 }), id: z.uuid() });

/** The place in a list after which the next page begins: instant (with microseconds) and id of the last row. */
export type Cursor = z.infer<typeof CursorShape>;

/** The place as a text for the answer; callers send it back as it is. */
export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** @throws Problem `request-invalid` for a text that no answer contained */
export function readCursor(text: string): Cursor {
  const [at, id] = Buffer.from(text, 'base64url').toString().split(' ');
  const cursor = CursorShape.safeParse({ at, id });
  if (cursor.success) return cursor.data;
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
