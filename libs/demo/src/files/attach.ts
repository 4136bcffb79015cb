import type { AttachmentEntry } from '@einkanal/domain/intake/submission';
import type { DemoFile } from '../demo-application.js';
import type { Paper } from '../matters/matter.js';
import { chance as drawnFrom, type Chance } from '../random.js';
import { fileBytes } from './file-bytes.js';
import { drawForm, type FileForm } from './file-form.js';
import { drawFileName, mediaTypeOf } from './file-name.js';

export type Attached = { entries: AttachmentEntry[]; files: DemoFile[] };

/** A paper with what is settled about its file; the rest is drawn. */
export type PaperToAttach = Paper & {
  form?: FileForm;
  fileName?: string;
  unlisted?: boolean;
  purpose?: AttachmentEntry['purpose'];
};

/** Makes files of papers, named and shaped as people do it, and the list of attachments that goes with them. */
export function attach(chance: Chance, papers: readonly PaperToAttach[], seed: string, receivedAt: Date): Attached {
  const day = receivedAt.toISOString().slice(0, 10);
  const onMac = chance.happens(0.2);
  let picture = chance.between(1, 9400);
  const attached: Attached = { entries: [], files: [] };
  for (const [at, paper] of papers.entries()) {
    const ink = `${seed}/paper/${at}`;
    const form = paper.form ?? onePictureAPage(drawForm(chance, paper.habit), paper, ink);
    const parts = form === 'PHOTOS' ? paper.sheets(drawnFrom(ink)).length : 1;
    const called = chance.pick(paper.names);
    for (let page = 0; page < parts; page++) {
      const part = `file-${String(attached.files.length + 1)}`;
      const fileName = paper.fileName ?? drawFileName(chance, form, called, day, (picture += chance.between(1, 4)));
      attached.files.push({
        part,
        fileName: onMac ? fileName.normalize('NFD') : fileName,
        mediaType: mediaTypeOf(chance, form),
        bytes: () => {
          const sheets = paper.sheets(drawnFrom(ink));
          return fileBytes(
            `${seed}/file/${String(at)}/${String(page)}`,
            form,
            form === 'PHOTOS' ? sheets.slice(page, page + 1) : sheets,
            called,
            receivedAt,
          );
        },
      });
      if (!paper.unlisted)
        attached.entries.push({
          part,
          purpose: paper.purpose ?? 'attachment',
          ...(paper.slot && { slot: paper.slot }),
          ...(chance.happens(0.35) && { title: called }),
        });
    }
  }
  return attached;
}

/** Front and back of a card fit into one picture, the pages of a contract do not. */
function onePictureAPage(form: FileForm, paper: Paper, ink: string): FileForm {
  const isPicture = form === 'PHOTO' || form === 'SIDEWAYS';
  return isPicture && paper.habit !== 'CARD' && paper.sheets(drawnFrom(ink)).length > 1 ? 'PHOTOS' : form;
}
