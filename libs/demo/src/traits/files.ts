import { employmentContract } from '../papers/employment-contract.js';
import { drawJob } from '../matters/work-facts.js';
import { addMonths } from '../day.js';
import type { PaperToAttach } from '../files/attach.js';
import { tenancyAgreement } from '../papers/tenancy.js';
import { payslips } from '../papers/payslip.js';
import type { Trait } from './trait.js';

/** A contract with its annexes as fourteen photographs whose names do not sort: IMG_9, IMG_10, IMG_2 … */
export const FOURTEEN_PHOTOS: Trait = {
  name: 'contract-as-fourteen-photos',
  papers: (papers, story) => {
    const work = drawJob(story, 'SKILLED', story.on);
    const page = (at: number, draw: PaperToAttach['sheets']): PaperToAttach => ({
      slot: 'AV',
      habit: 'CONTRACT',
      names: ['Arbeitsvertrag'],
      form: 'PHOTO',
      fileName: `IMG_${String(ORDER[at] ?? at)}.jpg`,
      sheets: (own) => draw(own).slice(at % 2, (at % 2) + 1),
    });
    const contract = Array.from({ length: 14 }, (_, at) =>
      page(at, (own) =>
        at < 4
          ? employmentContract(
              story.person,
              story.address,
              { ...work, start: addMonths(work.start, at > 1 ? -24 : 0) },
              story.on,
            )
          : at < 8
            ? tenancyAgreement(own, [story.person], story.address, addMonths(story.on, -at))
            : payslips(story.person, story.address, work, addMonths(story.on, -at), 2),
      ),
    );
    return [...papers.filter(({ slot }) => slot !== 'AV'), ...contract];
  },
};
const ORDER = [9, 10, 2, 11, 3, 12, 4, 13, 5, 14, 6, 15, 7, 8];

/** Names as they really come: marks of their own, the ending hidden by a change of direction, 184 letters. */
export const ODD_FILE_NAMES: Trait = {
  name: 'odd-file-names',
  papers: (papers) => papers.map((paper, at) => ({ ...paper, ...ODD[at] })),
};
const ODD: readonly Partial<PaperToAttach>[] = [
  { form: 'PHOTO', fileName: 'Aufenthaltstitel_Müller_Größe.jpg'.normalize('NFD') },
  { form: 'PDF', fileName: `Vertrag\u202Efdp.pdf` },
  { form: 'PDF', fileName: `${'ä'.repeat(84)}.v1.${'ö'.repeat(90)}.pdf` },
  { form: 'PDF', fileName: 'Pass: Vorder-/Rückseite? "O\'Neill & Söhne".pdf' },
  { form: 'SCAN', fileName: 'Übersetzung .pdf'.normalize('NFD') },
];

/** Everything is called scan.pdf, one of them came by fax, and the same bytes are sent twice. */
export const ALL_CALLED_SCAN: Trait = {
  name: 'same-file-names',
  papers: (papers) =>
    papers.map((paper, at) => ({
      ...paper,
      ...(at === 2 ? { form: 'FAX', fileName: 'fax.tif' } : { form: 'SCAN', fileName: 'scan.pdf' }),
    })),
};

/** A file that the form has no slot for and the list does not name. */
export const UNLISTED_FILE: Trait = {
  name: 'file-without-entry',
  papers: (papers) => papers.map((paper, at) => (at === papers.length - 1 ? { ...paper, unlisted: true } : paper)),
};
