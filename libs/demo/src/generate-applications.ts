import { writeApplication, type Sent } from './application.js';
import { berlin, clockChange, drawArrival } from './arrivals.js';
import type { Role } from './cast.js';
import { DEMO_OFFICES, type DemoApplication, type DemoOffice } from './demo-application.js';
import { sendOther } from './later/other-post.js';
import { askForStatus, type Asker } from './later/status-inquiries.js';
import { sendSupplement } from './later/supplements.js';
import { matterOf } from './matters/catalogue.js';
import { dealOffices, dealRoles, everyday, kindsOf } from './plan.js';
import { chance, type Chance } from './random.js';

export type Wish = { seed: string; count: number; from: Date; until: Date; offices?: readonly DemoOffice[] };

/**
 * `count` submissions as an office gets them between two instants, in the order of their arrival: applications, the
 * same ones sent twice, papers that come later, questions how far it is. The same wish gives the same submissions and
 * files, byte for byte. All persons are invented.
 */
export function generateApplications({ seed, count, from, until, offices = DEMO_OFFICES }: Wish): DemoApplication[] {
  const own = chance(seed);
  const span: Span = { from, until, gapMs: Math.min(72_000_000, (until.getTime() - from.getTime()) / 10) };
  const kinds = kindsOf(count);
  const sent = dealRoles(own.branch('roles'), offices, kinds.applications).map(({ role, office }, at) =>
    apply(`${seed}/application-${String(at)}`, role, office, span),
  );
  const repeats = repeat(own.branch('repeats'), sent, kinds.repeats, span);
  const supplements = supplement(own.branch('supplements'), sent, kinds.supplements, span);
  const strangers = dealOffices(own.branch('strangers'), offices, count).map((office, at) => (): Asker => {
    const { story, matter } = apply(
      `${seed}/stranger-${String(at)}`,
      everyday(own.branch(`stranger-${String(at)}`)),
      office,
      span,
    );
    return { story, office, service: matter.service, matter: matter.code };
  });
  const others = strangers.splice(0, kinds.others).map((asker, nth) => {
    const draw = own.branch(`other-${String(nth)}`);
    return sendOther(draw, nth, asker(), drawArrival(draw, from, until));
  });
  const known = [...sent.map(({ application }) => application), ...repeats, ...supplements, ...others];
  const inquiries = inquire(own.branch('inquiries'), sent, strangers, count - known.length, span);
  return [...known, ...inquiries].sort(
    (one, other) =>
      one.receivedAt.getTime() - other.receivedAt.getTime() || (one.idempotencyKey < other.idempotencyKey ? -1 : 1),
  );
}

/** Later post comes at least `gapMs` after what it belongs to. */
type Span = { from: Date; until: Date; gapMs: number };

function apply(seed: string, role: Role, office: DemoOffice, { from, until }: Span): Sent & { office: DemoOffice } {
  const own = chance(seed);
  const arrival = role.traits.find((trait) => trait.arrival)?.arrival;
  const middle = new Date((from.getTime() + until.getTime()) / 2);
  const change = arrival === 'CLOCK_CHANGE' ? clockChange(from, until) : null;
  const receivedAt = change
    ? new Date(change.getTime() + 1_740_000)
    : drawArrival(own, from, arrival === 'EARLY' ? middle : until);
  const draft = { seed, role, matter: matterOf(...role.matter), office, receivedAt, today: berlin(until).day };
  return { ...writeApplication(draft), office };
}

/** The portal got no answer in time and sends the same again under another key. */
function repeat(own: Chance, sent: readonly Sent[], count: number, { until }: Span): DemoApplication[] {
  const early = sent.filter(({ application }) => until.getTime() - application.receivedAt.getTime() > 600_000);
  return own
    .shuffle(early)
    .slice(0, count)
    .map(({ application }) => {
      const receivedAt = new Date(application.receivedAt.getTime() + own.between(62_000, 540_000));
      const channelMessageId = `${application.content.channelMessageId ?? ''}-R`;
      return {
        ...application,
        receivedAt,
        idempotencyKey: own.uuid(),
        content: { ...application.content, channelMessageId },
        traits: ['identical-repeat'],
      };
    });
}

function supplement(
  own: Chance,
  sent: readonly (Sent & { office: DemoOffice })[],
  count: number,
  span: Span,
): DemoApplication[] {
  const inTime = own.shuffle(sent).filter(({ application }) => timeLeft(application, span));
  const incomplete = inTime.filter(({ withheld }) => withheld.length > 0);
  return [...incomplete, ...inTime.filter(({ withheld }) => withheld.length === 0)].slice(0, count).map((one, at) => {
    const draw = own.branch(String(at));
    return sendSupplement(draw, one, one.office, drawArrival(draw, after(one.application, span), span.until));
  });
}

function inquire(
  own: Chance,
  sent: readonly (Sent & { office: DemoOffice })[],
  strangers: readonly (() => Asker)[],
  count: number,
  span: Span,
): DemoApplication[] {
  const waiting = own.shuffle(sent).filter(({ application }) => timeLeft(application, span));
  const askers = strangers.flatMap((stranger, at): Asker[] => {
    const one = waiting[at];
    const known = one && {
      story: one.story,
      office: one.office,
      service: one.matter.service,
      matter: one.matter.code,
      sent: one,
    };
    return [...(known ? [known] : []), stranger()];
  });
  const questions = askForStatus(own, count, askers.slice(0, count), ({ sent: first }, times) => {
    const earliest = first ? after(first.application, span) : span.from;
    return Array.from({ length: times }, () => drawArrival(own, earliest, span.until)).sort(
      (a, b) => a.getTime() - b.getTime(),
    );
  });
  return questions;
}

function timeLeft({ receivedAt }: DemoApplication, { until, gapMs }: Span): boolean {
  return until.getTime() - receivedAt.getTime() > gapMs * 1.5;
}

function after({ receivedAt }: DemoApplication, { gapMs }: Span): Date {
  return new Date(receivedAt.getTime() + gapMs);
}
