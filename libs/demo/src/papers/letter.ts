import { german, type Day } from '../day.js';
import type { Institution } from '../places/institutions.js';
import { chance } from '../random.js';
import { signature } from '../sheet/handwriting.js';
import { startPaper, type Pen } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import { roundStamp } from '../sheet/stamp.js';
import { finish } from './finish.js';
import { letterhead } from './letterhead.js';

export type Letter = {
  from: Institution;
  /** Name and address, one line each. */
  to: readonly string[];
  on: Day;
  reference?: readonly (readonly [string, string])[];
  subject: string;
  greeting?: string;
  before?: readonly string[];
  facts?: readonly (readonly [string, string])[];
  after?: readonly string[];
  signer: string;
  office?: string;
  stamp?: boolean;
};

/** A letter of a house on its own paper: certificates of insurers, banks, employers and offices are of this kind. */
export function letter(content: Letter): Sheet[] {
  const pen = startPaper();
  letterhead(pen, content.from);
  addressField(pen, content);
  pen.line(content.subject, { size: 12, bold: true, after: 8 });
  if (content.greeting) pen.paragraph(content.greeting);
  for (const text of content.before ?? []) pen.paragraph(text);
  if (content.facts) {
    pen.gap(3);
    pen.rows(content.facts, 175);
    pen.gap(7);
  }
  for (const text of content.after ?? []) pen.paragraph(text);
  sign(pen, content);
  return finish(pen, `${content.from.name} · ${content.from.city}`);
}

function addressField(pen: Pen, { from, to, on, reference = [] }: Letter): void {
  pen.line(`${from.name}, ${from.street}, ${from.city}`, { size: 6.5, ink: GREY, after: 4 });
  const top = pen.y;
  for (const line of to) pen.line(line);
  const bottom = pen.y;
  pen.y = top;
  for (const [label, value] of [...reference, ['Datum', german(on)] as const]) {
    pen.line(label, { x: 375, size: 8.5, ink: GREY });
    pen.gap(-8.5 * 1.36);
    pen.line(value, { x: 440, size: 8.5 });
  }
  pen.y = Math.max(bottom, pen.y, top + 62) + 22;
}

/** Closing words, a signature and, where offices do so, a stamp across it. */
export function sign(
  pen: Pen,
  { from, signer, office, stamp }: Pick<Letter, 'from' | 'signer' | 'office' | 'stamp'>,
): void {
  pen.gap(8);
  pen.line('Mit freundlichen Grüßen', { after: 34 });
  pen.put(signature(chance(`hand/${signer}`), signer, pen.margin + 6, pen.y - 4));
  if (stamp)
    pen.put(...roundStamp(from.name.toUpperCase(), from.city.replace(/^\d+ /, ''), pen.margin + 210, pen.y - 14));
  pen.line(signer);
  if (office) pen.line(office, { size: 8.5, ink: GREY });
}
