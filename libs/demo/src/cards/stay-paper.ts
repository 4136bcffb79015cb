import type { AddressContent } from '@einkanal/domain/intake/submission';
import { german, type Day } from '../day.js';
import { oneLine } from '../people/naming.js';
import type { Person } from '../people/person.js';
import { chance } from '../random.js';
import { startPaper } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import { roundStamp } from '../sheet/stamp.js';
import { finish } from '../papers/finish.js';
import { portrait } from './portrait.js';

export type StayPaper = {
  title: string;
  law: string;
  issuedOn: Day;
  validUntil: Day;
  conditions: readonly string[];
  office: string;
};

/** The folded sheet of a Duldung, Aufenthaltsgestattung or Fiktionsbescheinigung, opened flat. */
export function stayPaper(person: Person, address: AddressContent, paper: StayPaper): Sheet[] {
  const pen = startPaper({ size: 10, paper: '#eef4ee', margin: 54, top: 50 });
  const face = chance(`face/${person.familyName}/${person.birthDate}`);
  pen.put({ kind: 'box', x: 30, y: 30, width: 535, height: 560, ink: '#3c6b4f', line: 1.4 });
  pen.put({ kind: 'line', x1: 30, y1: 310, x2: 565, y2: 310, width: 0.4, ink: '#9db8a6' });
  pen.line(paper.title, { size: 17, bold: true, ink: '#23513a' });
  pen.line(paper.law, { size: 9, ink: GREY, after: 10 });
  pen.put(...portrait(face, person, 430, 70, 1.05));
  pen.rows(
    [
      ['Name', person.familyName],
      ['Vornamen', person.givenNames || '–'],
      ['Geburtstag, -ort', `${german(person.birthDate)}, ${person.birthPlace}`],
      ['Staatsangehörigkeit', person.origin.nationality],
      ['Anschrift', oneLine(address)],
    ],
    130,
  );
  pen.gap(14);
  pen.rows(
    [
      ['Ausgestellt am', german(paper.issuedOn)],
      ['Gültig bis', german(paper.validUntil)],
      ['Behörde', `${paper.office} (Demo)`],
    ],
    130,
  );
  pen.y = 330;
  pen.line('Nebenbestimmungen', { bold: true, after: 6 });
  for (const text of paper.conditions) pen.paragraph(`– ${text}`);
  pen.gap(12);
  pen.paragraph('Die Personenangaben beruhen auf den eigenen Angaben der Inhaberin oder des Inhabers.', {
    size: 8.5,
    ink: GREY,
  });
  pen.put(...roundStamp('AUSLÄNDERBEHÖRDE', 'DEMO', 470, 520, 38, '#2a2f72'));
  return finish(pen);
}
