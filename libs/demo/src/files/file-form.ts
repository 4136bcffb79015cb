import type { PaperHabit } from '../matters/matter.js';
import type { Chance } from '../random.js';

/** In which shape a paper is sent. `PHOTOS` is one picture a page, `SIDEWAYS` a picture that the viewer has to turn. */
export const FILE_FORMS = ['PDF', 'SCAN', 'PHOTO', 'PHOTOS', 'SIDEWAYS', 'SCREENSHOT', 'FAX', 'WEBP'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

const HABITS: Record<PaperHabit, readonly (readonly [FileForm, number])[]> = {
  CARD: [
    ['PHOTO', 60],
    ['SCAN', 24],
    ['SIDEWAYS', 10],
    ['SCREENSHOT', 3],
    ['WEBP', 1],
  ],
  LETTER: [
    ['PDF', 66],
    ['SCAN', 17],
    ['PHOTO', 10],
    ['SIDEWAYS', 2],
    ['SCREENSHOT', 5],
  ],
  CONTRACT: [
    ['PDF', 36],
    ['SCAN', 44],
    ['PHOTOS', 14],
    ['PHOTO', 6],
  ],
};

export function drawForm(chance: Chance, habit: PaperHabit): FileForm {
  return chance.weigh(HABITS[habit]);
}
