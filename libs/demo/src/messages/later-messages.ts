import { german, type Day } from '../day.js';
import type { Chance } from '../random.js';

const SUPPLEMENT = [
  'Anbei die fehlenden Unterlagen.',
  'Guten Tag, wie telefonisch besprochen schicke ich {paper}. Mit freundlichen Grüßen',
  'Hier ist {paper}, das hatte ich vergessen. Sorry!',
  'Nachtrag zu meinem Antrag vom {since}: {paper}.',
  'Please find attached the missing document ({paper}). Thank you.',
  'Am Schalter wurde gesagt ich soll {paper} nachreichen. Bitte schön.',
  'Sehr geehrte Damen und Herren, {paper} ist heute mit der Post gekommen und liegt nun bei.',
];
const FROM_EMPLOYER = 'Mein Arbeitgeber hat {paper} jetzt unterschrieben, bitte zu meiner Akte nehmen.';
const AGAIN = 'ich habe {paper} nochmal besser fotografiert weil war unscharf';

/** With papers that come later. `paper` is what the person calls the first of them. */
export function supplementMessage(
  chance: Chance,
  paper: string,
  since: Day,
  from: 'EMPLOYER' | 'AGAIN' | 'ANY',
): string {
  const text = from === 'AGAIN' ? AGAIN : from === 'EMPLOYER' ? FROM_EMPLOYER : chance.pick(SUPPLEMENT);
  return text.replace('{paper}', paper).replace('{since}', german(since));
}

/** What is no application and no question of status: post that still needs a person. */
export const OTHER_MESSAGES: readonly string[] = [
  'Sehr geehrte Damen und Herren,\n\nin vorbezeichneter Angelegenheit zeige ich die Vertretung meiner Mandantschaft an und beantrage Akteneinsicht gemäß § 29 LVwVfG. Eine auf mich lautende Vollmacht ist beigefügt. Ich bitte um Übersendung der Akte in elektronischer Form bis zum Ende der kommenden Woche.\n\nMit freundlichen kollegialen Grüßen',
  'Ich bin am 1. umgezogen, neue Adresse steht oben. Muss ich meine Karte ändern lassen?',
  'Mitteilung nach § 4a Abs. 5 AufenthG: Das Beschäftigungsverhältnis der oben genannten Person hat zum Monatsende vorzeitig geendet.',
  'Meine Geldbörse wurde gestohlen mit Aufenthaltstitel und Bankkarte. Anzeige bei der Polizei habe ich gemacht. Was muss ich tun?',
  'Danke!! Karte ist angekommen. Sie sind super.',
];

/** Messages that belong to one remarkable application each. */
export const SPECIAL_MESSAGES = {
  pasted:
    'Sehr geehrte Damen und Herren,\u000bmein Visum endet bald.\u000bIch habe den Text aus Word kopiert.\fBitte prüfen Sie auch die zweite Seite.\u000bDanke',
  detention:
    'DRINGEND! Die Polizei hat mich heute früh mitgenommen, meine Freundin schreibt für mich. Morgen soll der Termin wegen Abschiebehaft sein. Ich habe doch den Antrag für die Arbeit gestellt!! Bitte sofort melden.',
  jobLoss:
    'Am Montag fange ich die neue Stelle an, ohne die geänderte Nebenbestimmung darf ich nicht und die Firma nimmt dann jemand anderen. Ich habe zwei Kinder. Bitte helfen Sie mir diese Woche.',
  travel:
    'Mein Vater ist gestorben, die Beerdigung ist am Samstag. Ich muss ausreisen und wieder zurückkommen dürfen. Flug ist gebucht, Buchung liegt bei.',
  ill: 'Wegen meiner schweren Erkrankung (Dialyse dreimal pro Woche) kann ich den Sprachtest nicht machen. Ärztliches Attest bringe ich persönlich, ich möchte es nicht hochladen.',
  moving: 'Ich ziehe zum nächsten Ersten nach Berlin. Bleiben Sie zuständig oder muss ich dort neu beantragen?',
  violence:
    'Bitte meine Adresse NIEMANDEM geben, auch nicht meinem Mann. Es gibt eine Auskunftssperre. Post nur an die Beratungsstelle.',
  long: 'Sehr geehrte Damen und Herren, ich möchte meine Situation erklären. Ich bin 2019 nach Deutschland gekommen und habe zuerst ein Jahr Sprachkurs gemacht, dann das Studienkolleg, dann habe ich angefangen Maschinenbau zu studieren. In der Pandemie war alles online und ich war allein in meinem Zimmer, deshalb habe ich zwei Semester verloren. Danach habe ich den Studiengang gewechselt, das wurde damals von Ihrer Kollegin mündlich genehmigt, ich habe aber kein Schreiben. Seitdem habe ich alle Prüfungen bestanden bis auf eine, die ich im Februar wiederhole. Mein Professor kann das bestätigen. Ich arbeite als Werkstudent 18 Stunden pro Woche und zahle meine Miete selbst. Mein alter Pass ist letztes Jahr abgelaufen, der neue Pass hat eine andere Nummer, bitte achten Sie darauf, auf der Karte steht noch die alte. Außerdem ist mein Name im neuen Pass anders geschrieben (mit einem h), das ist aber die gleiche Person. Ich weiß, dass Sie sehr viele Anträge haben, und ich danke Ihnen für Ihre Geduld. Wenn Sie noch etwas brauchen, schreiben Sie mir bitte eine E-Mail, weil ich tagsüber in der Vorlesung nicht telefonieren kann. Mit freundlichen Grüßen und einen schönen Tag',
} as const;
