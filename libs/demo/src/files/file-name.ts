import { german } from '../day.js';
import type { Chance } from '../random.js';
import type { FileForm } from './file-form.js';

const ENDINGS: Record<FileForm, string> = {
  PDF: 'pdf',
  SCAN: 'pdf',
  PHOTO: 'jpg',
  PHOTOS: 'jpg',
  SIDEWAYS: 'jpg',
  SCREENSHOT: 'png',
  FAX: 'tif',
  WEBP: 'webp',
};
const MEDIA_TYPES: Record<FileForm, string> = {
  PDF: 'application/pdf',
  SCAN: 'application/pdf',
  PHOTO: 'image/jpeg',
  PHOTOS: 'image/jpeg',
  SIDEWAYS: 'image/jpeg',
  SCREENSHOT: 'image/png',
  FAX: 'image/tiff',
  WEBP: 'image/webp',
};

/** What the sender's device says the file is; now and then it does not know. */
export function mediaTypeOf(chance: Chance, form: FileForm): string {
  return chance.happens(0.04) ? 'application/octet-stream' : MEDIA_TYPES[form];
}

/**
 * A name as telephones, scanners and people give it. `name` is what somebody calls the paper, `day` when the file was
 * made, `count` the picture's running number.
 */
export function drawFileName(chance: Chance, form: FileForm, name: string, day: string, count: number): string {
  const clock = `${String(chance.between(7, 22)).padStart(2, '0')}.${String(chance.between(0, 59)).padStart(2, '0')}`;
  const seconds = String(chance.between(0, 59)).padStart(2, '0');
  const compact = day.replaceAll('-', '');
  const ending = ENDINGS[form];
  const own = `${chance.pick([name, name.replaceAll(' ', '_'), name.replaceAll(' ', '_'), name.toLowerCase().replaceAll(' ', '-')])}.${ending}`;
  switch (form) {
    case 'PHOTO':
    case 'PHOTOS':
    case 'SIDEWAYS':
      return chance.weigh([
        [`IMG_${String(count)}.${chance.pick(['jpg', 'JPG', 'jpeg'])}`, 6],
        [`${compact}_${clock.replace('.', '')}${seconds}.jpg`, 3],
        [`WhatsApp Image ${day} at ${clock}.${seconds}.jpeg`, 2],
        [`PXL_${compact}_${chance.digits(9)}.jpg`, 1],
        [own, form === 'PHOTOS' ? 0 : 4],
      ]);
    case 'SCAN':
      return chance.weigh([
        ['scan.pdf', 3],
        [`Scan_${compact}.pdf`, 2],
        [`Scan ${german(day)}, ${clock}.pdf`, 1],
        [`CamScanner ${day.slice(5)}-${day.slice(0, 4)} ${clock}.pdf`, 1],
        [`Dokument${String(chance.between(1, 9))}.pdf`, 1],
        [own, 6],
      ]);
    case 'SCREENSHOT':
      return chance.pick([
        `Bildschirmfoto ${day} um ${clock}.${seconds}.png`,
        `Screenshot_${compact}-${clock.replace('.', '')}${seconds}.png`,
        own,
      ]);
    case 'FAX':
      return 'fax.tif';
    case 'PDF':
    case 'WEBP':
      return chance.weigh([
        [own, 9],
        [`${name} (${String(chance.between(1, 4))}).${ending}`, 1],
        [`${name}_final_neu.${ending}`, 1],
        [`document.${ending}`, 0.6],
      ]);
  }
}
