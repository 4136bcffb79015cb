import { german, type Day } from '../day.js';
import { fullName } from '../people/naming.js';
import type { Person } from '../people/person.js';
import type { Chance } from '../random.js';
import { signature } from '../sheet/handwriting.js';
import { startPaper, type Pen } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import { roundStamp } from '../sheet/stamp.js';
import { finish } from './finish.js';

/** Marriage certificate of the state of origin with the sworn translation on the second page. */
export function marriageCertificate(own: Chance, one: Person, other: Person, on: Day): Sheet[] {
  const place = one.birthPlace;
  const pen = certificate(own, one.origin.state, 'MARRIAGE CERTIFICATE', [
    ['Husband / Spouse A', fullName(one)],
    ['Date and place of birth', `${german(one.birthDate)}, ${one.birthPlace}`],
    ['Wife / Spouse B', fullName(other)],
    ['Date and place of birth', `${german(other.birthDate)}, ${other.birthPlace}`],
    ['Date of marriage', german(on)],
    ['Place of marriage', place],
    ['Register No.', `${own.digits(3)}/${on.slice(0, 4)}`],
  ]);
  pen.nextPage();
  translation(own, pen, 'Heiratsurkunde', [
    ['Ehegatte A', `${fullName(one)}, geboren am ${german(one.birthDate)} in ${one.birthPlace}`],
    ['Ehegatte B', `${fullName(other)}, geboren am ${german(other.birthDate)} in ${other.birthPlace}`],
    ['Tag und Ort der Eheschließung', `${german(on)}, ${place}`],
    ['Namensführung', 'wird im Original nicht angegeben'],
    ['Siegel', '[Rundsiegel: Standesamt, sonst unleserlich]'],
  ]);
  return finish(pen);
}

export function birthCertificate(own: Chance, child: Person, parents: readonly Person[]): Sheet[] {
  const [mother, father] = parents;
  const pen = certificate(own, child.origin.state, 'BIRTH CERTIFICATE', [
    ['Name of child', fullName(child)],
    ['Date of birth', german(child.birthDate)],
    ['Place of birth', child.birthPlace],
    ['Sex', child.sex],
    ['Mother', mother ? fullName(mother) : '—'],
    ['Father', father ? fullName(father) : '—'],
    ['Register No.', `${own.digits(4)}/${child.birthDate.slice(0, 4)}`],
  ]);
  pen.nextPage();
  translation(own, pen, 'Geburtsurkunde', [
    ['Kind', `${fullName(child)}, geboren am ${german(child.birthDate)} in ${child.birthPlace}`],
    ['Mutter', mother ? fullName(mother) : '[nicht eingetragen]'],
    ['Vater', father ? fullName(father) : '[nicht eingetragen]'],
    ['Vermerke', 'keine'],
  ]);
  return finish(pen);
}

function certificate(own: Chance, state: string, title: string, facts: readonly (readonly [string, string])[]): Pen {
  const ink = own.pick(['#234a36', '#22386b', '#5d2230']);
  const pen = startPaper({ serif: true, size: 11, paper: own.pick(['#fbf7ea', '#f4f7f2', '#f3f5fa']), top: 90 });
  for (const inset of [26, 31, 40])
    pen.put({
      kind: 'box',
      x: inset,
      y: inset,
      width: 595 - 2 * inset,
      height: 842 - 2 * inset,
      ink,
      line: inset === 31 ? 2 : 0.7,
    });
  pen.line(state, { size: 12, bold: true, align: 'center', ink });
  pen.line('MINISTRY OF INTERIOR · CIVIL REGISTRY', { size: 8.5, align: 'center', ink: GREY, after: 30 });
  pen.line(title, { size: 22, bold: true, align: 'center', ink, after: 34 });
  pen.rows(facts, 190);
  pen.gap(50);
  pen.put(signature(own, 'Registrar', pen.margin + 300, pen.y));
  pen.put(...roundStamp('CIVIL REGISTRY', 'DEMO', pen.margin + 90, pen.y - 6, 42, ink));
  pen.gap(12);
  pen.line('Registrar', { x: pen.margin + 300, size: 9, ink: GREY });
  return pen;
}

function translation(own: Chance, pen: Pen, title: string, facts: readonly (readonly [string, string])[]): void {
  const translator = own.pick(['Dipl.-Übers. Ilona Marek', 'Yasemin Tarhan', 'Dr. Oleg Braun']);
  pen.line('Beglaubigte Übersetzung aus der Originalsprache', { size: 9, ink: GREY, after: 12 });
  pen.line(title, { size: 17, bold: true, after: 14 });
  pen.rows(facts, 190);
  pen.gap(26);
  pen.paragraph(
    'Als öffentlich bestellte und beeidigte Urkundenübersetzerin oder als solcher Übersetzer bestätige ich, dass die vorstehende Übersetzung richtig und vollständig ist. Das Original lag mir vor.',
  );
  pen.gap(40);
  pen.put(signature(own, translator, pen.margin + 8, pen.y - 4));
  pen.put(...roundStamp('URKUNDENÜBERSETZER', 'LANDGERICHT (DEMO)', pen.margin + 260, pen.y - 14, 34, '#8a1f2b'));
  pen.line(translator);
}
