import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import { oneLine } from '../people/naming.js';
import type { Sheet } from '../sheet/sheet.js';
import { formSheet, type FormSection } from './form-sheet.js';

/** The PDF that an online service makes of a filled-in form. */
export function applicationForm(content: SubmissionContent): Sheet[] {
  const { applicant, employment, study } = content;
  const sections: FormSection[] = [
    {
      title: 'Antrag',
      fields: filled([
        ['Rechtsgrundlage', content.paragraph],
        ['Vorgang des Onlinedienstes', content.channelCaseId],
        ['Abgesendet', content.submittedAt],
        ['Anliegen', content.matter],
      ]),
    },
    {
      title: 'Person',
      fields: filled([
        ['Familienname', applicant.familyName],
        ['Vornamen', applicant.givenNames],
        ['Geburtsdatum', applicant.birthDate],
        ['Geburtsort', applicant.birthPlace],
        ['Staatsangehörigkeiten', applicant.nationalities?.join(', ')],
        ['Geschlecht', applicant.sex],
        ['Anschrift', oneLine(applicant.address ?? {})],
        ['E-Mail', applicant.contact?.email],
        ['Telefon', applicant.contact?.phone],
        ['Ausweisnummer', applicant.identityDocument?.number],
        ['Bisheriger Titel', applicant.currentTitle?.paragraph],
        ['Gültig bis', applicant.currentTitle?.validUntil],
      ]),
    },
    {
      title: 'Beschäftigung',
      fields: filled([
        ['Arbeitgeber', employment?.employer],
        ['Tätigkeit', employment?.job],
        ['Beginn', employment?.start],
      ]),
    },
    {
      title: 'Studium',
      fields: filled([
        ['Hochschule', study?.institution],
        ['Studiengang', study?.course],
      ]),
    },
    { title: 'Nachricht', fields: filled([['Text', content.message?.replaceAll(/\s+/g, ' ')]]) },
  ];
  return formSheet(
    'Antrag über den Onlinedienst',
    'Zusammenfassung der Angaben · Demo',
    sections.filter(({ fields }) => fields.length > 0),
  );
}

function filled(fields: readonly (readonly [string, string | null | undefined])[]): [string, string][] {
  return fields.flatMap(([label, value]) => (value ? [[label, value]] : []));
}
