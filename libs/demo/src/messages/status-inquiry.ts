import { german, type Day } from '../day.js';

type Facts = { since: string; name: string; number: string; topic: string };

/** Asked for the first time. */
const FIRST: readonly ((facts: Facts) => string)[] = [
  ({ since, topic, name }) =>
    `Sehr geehrte Damen und Herren,\n\nam ${since} habe ich ${topic} beantragt und bisher keine Rückmeldung erhalten. Könnten Sie mir bitte mitteilen, wie der Stand ist?\n\nVielen Dank\n${name}`,
  ({ since }) => `Guten Tag, ich wollte fragen ob mein Antrag von ${since} angekommen ist. Danke`,
  ({ topic }) => `wann ist meine Karte fertig? (${topic})`,
  ({ since, topic }) =>
    `Hallo, Sachstandsfrage zu ${topic}. Antrag vom ${since}. Muss ich noch etwas schicken oder nur warten?`,
  ({ since }) =>
    `Dear team, I applied on ${since} and I have not heard anything yet. Could you please let me know the current status? My employer is asking every week. Best regards`,
  ({ since, name }) =>
    `Ich ${name} habe am ${since} Antrag gestellt. Ich bekomme keine Antwort auf Email und Telefon geht niemand. Bitte geben Sie mir Bescheid.`,
  ({ topic }) =>
    `Guten Morgen, meine Bank möchte den neuen Titel sehen, sonst sperren sie das Konto. Wie lange dauert es noch mit ${topic}?`,
  () =>
    'Hallo ich möchte wissen wie weit ist mein Antrag. Ich muss am Montag bei Jobcenter etwas vorzeigen. Danke im Voraus!',
  ({ since }) =>
    `Betreff: Sachstandsanfrage\nAntrag: ${since}\nFrage: Wurde der Antrag bearbeitet? Bekomme ich einen Termin für Fingerabdruck?`,
  ({ since }) =>
    `Guten Abend, Antrag vom ${since}. Ich habe nur eine automatische Mail bekommen. Ist alles vollständig?`,
  ({ name, topic }) =>
    `${name} hier, ich warte auf ${topic}. Die Krankenkasse fragt auch schon. Gibt es eine ungefähre Zeit? 4 Wochen? 3 Monate?`,
  ({ since }) => `Anfrage zum Bearbeitungsstand. Eingereicht: ${since}, online. Bisher keine Reaktion.`,
  () => 'Hallo, mein Termin wurde abgesagt und ich habe keinen neuen bekommen. Was passiert jetzt mit meinem Antrag?',
  ({ since }) =>
    `Hello, is there any update on my application (${since})? I have a flight booked on 20 December and I am afraid to leave Germany without the card.`,
];

/** Asked again. */
const AGAIN: readonly ((facts: Facts) => string)[] = [
  ({ since }) => `Ich habe schon geschrieben und keine Antwort bekommen. Antrag vom ${since}. Bitte melden Sie sich.`,
  () => 'Ich schreibe jetzt schon wieder. Gibt es Neuigkeiten?',
  ({ since }) => `Erinnerung. Antrag ${since}. Immer noch keine Antwort.`,
  () =>
    'Ich war heute persönlich da, man hat mich wieder weggeschickt und gesagt ich soll online schreiben. Also schreibe ich online.',
  ({ since }) =>
    `Nochmal zur Erinnerung: Antrag vom ${since}, seitdem nichts gehört!! Mein Arbeitgeber droht mit Kündigung wenn ich bis Monatsende keine Bescheinigung habe.`,
  () => '??',
  ({ topic }) =>
    `Sehr geehrte Damen und Herren, ich verstehe dass Sie viel zu tun haben. Trotzdem bitte ich um eine kurze Nachricht zu ${topic}. Es macht mir große Sorgen.`,
];

/**
 * The question how far it is. From the second one on people are less patient. `turn` keeps neighbours from writing the
 * same; `topic` completes "ich habe … beantragt".
 */
export function statusMessage(
  turn: number,
  facts: { since: Day; name: string; number?: string; topic: string },
  nth: number,
): string {
  const list = nth > 0 ? AGAIN : FIRST;
  const text = (list[(turn + nth) % list.length] ?? String)({
    ...facts,
    since: german(facts.since),
    number: facts.number ?? '',
  });
  return facts.number ? `${text}\nAktenzeichen: ${facts.number}` : text;
}
