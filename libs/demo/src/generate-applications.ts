import type { Sent } from './application.js';
import { apply, meetStranger, type Span } from './apply.js';
import { drawArrival } from './arrivals.js';
import { DEMO_OFFICES, type DemoApplication, type DemoOffice } from './demo-application.js';
import { sendOther } from './later/other-post.js';
import { askForStatus, type Asker } from './later/status-inquiries.js';
import { sendSupplement } from './later/supplements.js';
import { repeatSome } from './later/repeats.js';
import { dealOffices, dealRoles, kindsOf } from './plan.js';
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
  const repeats = repeatSome(own.branch('repeats'), sent, kinds.repeats, until);
  const supplements = supplement(own.branch('supplements'), sent, kinds.supplements, span);
  const strangers = dealOffices(own.branch('strangers'), offices, kinds.others + kinds.inquiries + 8).map(
    (office, at) => meetStranger(`${seed}/stranger-${String(at)}`, office, span),
  );
  const others = strangers.splice(0, kinds.others).map((asker, nth) => {
    const draw = own.branch(`other-${String(nth)}`);
    return sendOther(draw, nth, asker, drawArrival(draw, from, until));
  });
  const known = [...sent.map(({ application }) => application), ...repeats, ...supplements, ...others];
  const inquiries = inquire(own.branch('inquiries'), sent, strangers, count - known.length, span);
  return [...known, ...inquiries].sort(
    (one, other) =>
      one.receivedAt.getTime() - other.receivedAt.getTime() || (one.idempotencyKey < other.idempotencyKey ? -1 : 1),
  );
}

function supplement(own: Chance, sent: readonly Sent[], count: number, span: Span): DemoApplication[] {
  const inTime = own.shuffle(sent).filter(({ application }) => timeLeft(application, span));
  const incomplete = inTime.filter(({ withheld }) => withheld.length > 0);
  return [...incomplete, ...inTime.filter(({ withheld }) => withheld.length === 0)].slice(0, count).map((one, at) => {
    const draw = own.branch(String(at));
    return sendSupplement(draw, one, drawArrival(draw, after(one.application, span), span.until));
  });
}

function inquire(
  own: Chance,
  sent: readonly Sent[],
  strangers: readonly Asker[],
  count: number,
  span: Span,
): DemoApplication[] {
  const waiting = own.shuffle(sent).filter(({ application }) => timeLeft(application, span));
  const askers = strangers.flatMap((stranger, at): Asker[] => {
    const one = waiting[at];
    if (!one) return [stranger];
    const { story, office, matter } = one;
    return [{ story, office, service: matter.service, matter: matter.code, sent: one }, stranger];
  });
  return askForStatus(own, count, askers, ({ sent: first }, times) => {
    const earliest = first ? after(first.application, span) : span.from;
    return Array.from({ length: times }, () => drawArrival(own, earliest, span.until)).sort(
      (a, b) => a.getTime() - b.getTime(),
    );
  });
}

function timeLeft({ receivedAt }: DemoApplication, { until, gapMs }: Span): boolean {
  return until.getTime() - receivedAt.getTime() > gapMs * 1.5;
}

function after({ receivedAt }: DemoApplication, { gapMs }: Span): Date {
  return new Date(receivedAt.getTime() + gapMs);
}
