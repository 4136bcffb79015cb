import type { AddressContent } from '@einkanal/domain/intake/submission';
import { german, type Day } from '../day.js';
import { oneLine } from '../people/naming.js';
import type { Person } from '../people/person.js';
import { startPaper } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import { roundStamp } from '../sheet/stamp.js';
import { finish } from './finish.js';

/** Meldebescheinigung of the residents' office of the town. */
export function registrationCertificate(person: Person, address: AddressContent, since: Day, on: Day): Sheet[] {
  const pen = startPaper({ size: 10.5 });
  const town = address.city ?? 'Heidelberg';
  pen.line(`Stadt ${town} (Demo)`, { size: 15, bold: true });
  pen.line('Bürgeramt · Melderegister', { size: 9, ink: GREY, after: 12 });
  pen.rule('#1b1b1f', 1.2);
  pen.gap(34);
  pen.line('Meldebescheinigung', { size: 18, bold: true });
  pen.line('nach § 18 Absatz 1 des Bundesmeldegesetzes', { size: 9, ink: GREY, after: 18 });
  pen.paragraph('Im Melderegister ist zu der nachstehenden Person eingetragen:', { after: 10 });
  pen.rows(
    [
      ['Familienname', person.familyName],
      ['Vornamen', person.givenNames || '–'],
      ['Geburtsname', person.birthName ?? person.familyName],
      ['Geburtsdatum, -ort', `${german(person.birthDate)}, ${person.birthPlace}`],
      ['Staatsangehörigkeit', person.origin.nationality],
      ['Anschrift', oneLine(address)],
      ['Wohnungsstatus', 'alleinige Wohnung'],
      ['Einzugsdatum', german(since)],
      ['Familienstand', { VH: 'verheiratet', GS: 'geschieden', VW: 'verwitwet' }[person.maritalStatus] ?? 'ledig'],
    ],
    160,
  );
  pen.gap(28);
  pen.line(`${town}, ${german(on)}`, { after: 4 });
  pen.line('Im Auftrag', { after: 36 });
  pen.put(...roundStamp(`BÜRGERAMT ${town.toUpperCase()}`, 'DEMO', pen.margin + 190, pen.y - 20, 36, '#2a2f72'));
  pen.line('Krämer', { after: 24 });
  pen.paragraph(
    'Gebühr: 6,00 €, bezahlt. Diese Bescheinigung gibt den Stand des Melderegisters am Tag der Ausstellung wieder.',
    { size: 8, ink: GREY },
  );
  return finish(pen, `Bürgeramt ${town}`);
}
