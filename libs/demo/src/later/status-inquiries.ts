import type { Sent } from '../application.js';
import { addDays, addMonths, type Day } from '../day.js';
import type { DemoApplication, DemoOffice } from '../demo-application.js';
import type { PaperToAttach } from '../files/attach.js';
import type { Story } from '../matters/matter.js';
import { statusMessage } from '../messages/status-inquiry.js';
import { letter } from '../papers/letter.js';
import { addressLines, fullName } from '../people/naming.js';
import type { Chance } from '../random.js';
import { writeLater, type Reference } from './later-post.js';

/** How often the same person asks: most once, a few again and again. */
const TIMES = [4, 1, 2, 1, 1, 3, 1, 2, 1, 1, 1, 2, 1, 1];

const TOPICS: Readonly<Record<string, string>> = {
  AT9: 'die Niederlassungserlaubnis',
  AT18G: 'die Blaue Karte',
  BE: 'die Arbeitserlaubnis',
  AK5: 'die Aufenthaltskarte',
  FB: 'die Fiktionsbescheinigung',
  AT24: 'den Aufenthalt nach § 24',
};

export type Asker = { story: Story; office: DemoOffice; service: 'AT' | 'AK' | 'BE'; matter: string; sent?: Sent };

/**
 * `count` questions how far an application is. `times` draws that many instants in order between the application and
 * now.
 */
export function askForStatus(
  own: Chance,
  count: number,
  askers: readonly Asker[],
  times: (asker: Asker, count: number) => Date[],
): DemoApplication[] {
  const questions: DemoApplication[] = [];
  for (const [at, asker] of askers.entries()) {
    const wanted = Math.min(TIMES[at % TIMES.length] ?? 1, count - questions.length);
    const draw = own.branch(String(at));
    const since = asker.sent ? asker.story.on : addMonths(asker.story.on, -draw.between(1, 7));
    const number = !asker.sent && draw.happens(0.3) ? `33.2-${draw.digits(5)}/${since.slice(2, 4)}` : undefined;
    for (const [nth, receivedAt] of times(asker, wanted).entries())
      questions.push(question(draw.branch(String(nth)), { asker, since, number, receivedAt, nth, turn: at }));
  }
  return questions;
}

type Question = { asker: Asker; since: Day; number: string | undefined; receivedAt: Date; nth: number; turn: number };

function question(own: Chance, { asker, since, number, receivedAt, nth, turn }: Question): DemoApplication {
  const { story, office, service, matter, sent } = asker;
  const reference = own.weigh<Reference>([
    ['NONE', 4],
    ['CHANNEL_CASE_ID', 4],
    ['CASE_NUMBER', 3],
  ]);
  const facts = {
    since,
    name: fullName(story.person),
    topic: TOPICS[matter] ?? 'die Verlängerung',
    ...(number && { number }),
  };
  return writeLater({
    seed: own.uuid(),
    kind: 'STATUS_INQUIRY',
    office,
    service,
    story,
    receivedAt,
    message: statusMessage(turn, facts, nth),
    papers: own.happens(0.15) ? [confirmation(story, addDays(since, 1))] : [],
    ...(sent && { to: { sent, reference } }),
    ...(own.happens(0.12) && { changed: { applicant: { familyName: mangled(story.person.familyName) } } }),
    traits: nth > 0 ? ['asks-again'] : [],
  });
}

/** Without the marks, as many keyboards have it: a later question comes under another spelling. */
function mangled(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').replaceAll('ı', 'i');
}

function confirmation(story: Story, on: string): PaperToAttach {
  return {
    slot: null,
    habit: 'LETTER',
    form: 'SCREENSHOT',
    names: ['Eingangsbestätigung'],
    sheets: () =>
      letter({
        from: {
          name: `Ausländerbehörde ${story.officeName}`,
          unit: 'Demo',
          street: 'Rathausplatz 1',
          city: '69117 Heidelberg',
          colour: '#1c4fa1',
          head: 'RIGHT',
        },
        to: addressLines(story.person, story.address),
        on,
        subject: 'Eingang Ihres Antrags',
        before: ['Ihr Antrag ist bei uns eingegangen. Bitte sehen Sie von Rückfragen ab. Wir melden uns bei Ihnen.'],
        signer: 'Maschinell erstellt',
      }),
  };
}
