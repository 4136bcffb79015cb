import { german } from '../day.js';
import { fullName } from '../people/naming.js';
import type { Story } from '../matters/matter.js';

type Facts = { name: string; end: string; phone: string; on: string };

/** What people write into the free field of an application: polite, hurried, translated, in capitals. Invented. */
const GENERAL: readonly ((facts: Facts) => string)[] = [
  ({ name }) =>
    `Sehr geehrte Damen und Herren,\n\nanbei sende ich Ihnen meinen Antrag mit allen Unterlagen. Für Rückfragen stehe ich gerne zur Verfügung.\n\nMit freundlichen Grüßen\n${name}`,
  ({ phone }) =>
    `Guten Tag, wenn noch etwas fehlt bitte anrufen ${phone}, ich arbeite bis 16 Uhr danach immer erreichbar. Danke`,
  () => 'Bitte um schnelle Bearbeitung.',
  () =>
    'Ich habe alle Dokument hochgeladen. Ein Papier ist noch nicht fertig, ich schicke es nächste Woche. Danke für Ihre Verständnis.',
  ({ name }) =>
    `Hallo,\nich bin ${name}. Ich habe probiert einen Termin zu machen aber es gibt keine Termine. Deswegen mache ich jetzt online. Ich hoffe das ist richtig so.\nDanke`,
  () =>
    'Dear Sir or Madam, my German is not perfect yet, so I write in English. Please tell me if any document is missing. Thank you very much for your help.',
  () => 'ICH HABE SCHON EINMAL GESCHICKT ABER KEINE BESTÄTIGUNG BEKOMMEN. BITTE NICHT DOPPELT BEARBEITEN.',
  () => 'Hinweis: Ich bin im letzten Monat umgezogen, die Anmeldung bei der Stadt ist schon gemacht.',
  () => 'Meine Familie stellt den gleichen Antrag, bitte zusammen bearbeiten wenn möglich.',
  () =>
    'Guten Tag, das Formular hat bei Seite 3 immer einen Fehler gezeigt, deshalb fehlen vielleicht Angaben. Die Dokumente sind vollständig.',
  ({ phone }) => `Bitte nicht per Post, mein Briefkasten wird oft aufgebrochen. Telefon ${phone}.`,
  () => 'Kann ich die Gebühr auch mit Karte bezahlen?',
  () =>
    'Sehr geehrte Frau Sachbearbeiterin, vielen Dank für das Gespräch am Schalter. Wie gesagt kommt nun alles online.',
  () => 'Ein Freund hat mir beim Ausfüllen geholfen. Wenn etwas falsch ist bitte sagen.',
];

const RENEWAL: readonly ((facts: Facts) => string)[] = [
  () =>
    'Guten tag, ich bitte hoflich um verlängerung von mein Aufenhalt. Mein Chef braucht die Karte. Mit freundliche grusse',
  ({ end }) =>
    `Mein Titel läuft am ${end} ab. Bekomme ich vorher eine Bescheinigung? Ich muss über Weihnachten vielleicht zu meinen Eltern reisen.`,
  () => 'Auf dem alten Titel steht noch die alte Adresse. Ändern Sie das bitte gleich mit.',
  () => 'Die Passkopie ist etwas unscharf, ich kann das Original gerne zeigen.',
  ({ on }) =>
    `Stand ${on}: Der Mietvertrag läuft noch auf den Namen meines Mitbewohners, eine Bestätigung vom Vermieter kann ich nachreichen.`,
  ({ end }) => `Ablauf ${end}!! Bitte rechtzeitig.`,
];

const BY_MATTER: Readonly<Record<string, readonly ((facts: Facts) => string)[]>> = {
  AT16B_R: [
    () =>
      'Ich möchte für meinen verlängerung bewerben, ich bin immer noch in der Universität eingeschrieben und habe nur noch zwei Prüfungen offen, plus Masterarbeit, die ich im Mai anmelde.',
    () =>
      'Ich bin jetzt im 4. Semester. Wegen Krankheit habe ich eine Klausur verschoben, das Attest liegt dem Prüfungsamt vor.',
    ({ end }) =>
      `Mein Sperrkonto ist fast leer, ab Januar bekomme ich Geld von meinen Eltern. Reicht ein Brief von meinen Eltern? Titel endet ${end}.`,
  ],
  AT18G: [
    () =>
      'Mein Arbeitgeber bleibt gleich, nur das Gehalt ist gestiegen. Die neue Gehaltsmitteilung ist im Vertrag als Nachtrag.',
  ],
  AT19C: [
    () =>
      'Meine alte Firma hat zum Monatsende gekündigt. Der neue Chef will dass ich am Ersten anfange. Darf ich anfangen bevor die neue Karte da ist??',
  ],
  AT24: [
    () =>
      'Добрий день, wir sind mit zwei Kinder und Großmutter gekommen, wir wohnen jetzt in Unterkunft. Wir brauchen Aufenthalt für Jobcenter.',
    () => 'Guten Tag, wir sind aus Charkiw geflohen. Das Jobcenter sagt ohne Papier kein Geld. Bitte helfen Sie.',
  ],
  AT25_2: [
    () =>
      'Ich habe Anerkennung bekommen und will meine Familie holen, ich habe gehört es gibt Frist 3 Monate. Bitte schnell.',
  ],
  AT32: [() => 'Unser Sohn braucht den Titel für die Klassenfahrt im Frühjahr (Abschlussfahrt nach Österreich).'],
  AT9: [
    () =>
      'Ich lebe seit vielen Jahren hier und arbeite durchgehend. Den Einbürgerungstest habe ich auch bestanden, das Zertifikat liegt bei.',
  ],
  BE: [
    () =>
      'Ich habe Ausbildungsplatz gefunden!! Der Chef sagt er wartet nur bis Ende Monat. Bitte bitte Erlaubnis geben.',
    () => 'Antrag auf Arbeitserlaubnis als Küchenhilfe. Arbeitgeber hat Formular unterschreiben.',
  ],
  FB: [
    () =>
      'Ich brauche eine Fiktionsbescheinigung, meine Mutter ist im Krankenhaus und ich muss fliegen. Ticket liegt bei.',
  ],
};

/** The message of an application; half of the people write none. */
export function applicationMessage(story: Story, matter: string, renews: boolean): string | undefined {
  const own = story.chance.branch('message');
  if (own.happens(0.45)) return undefined;
  const special = BY_MATTER[matter] ?? [];
  const usual = renews ? [...GENERAL, ...RENEWAL] : GENERAL;
  const say = own.pick(special.length > 0 && own.happens(0.5) ? special : usual);
  return say({
    name: fullName(story.person),
    end: german(story.titleEndsOn),
    phone: story.person.phone,
    on: german(story.on),
  });
}
