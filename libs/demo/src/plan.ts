import { CAST, everyday, type Role } from './cast.js';
import type { DemoOffice } from './demo-application.js';
import type { Chance } from './random.js';

/** How many of each kind an office of `count` submissions has: a quarter only asks how far it is. */
export type Kinds = { applications: number; repeats: number; inquiries: number; supplements: number; others: number };

export function kindsOf(count: number): Kinds {
  const inquiries = Math.round(count * 0.25);
  const supplements = Math.round(count * 0.12);
  const others = Math.round(count * 0.03);
  const repeats = Math.floor(count * 0.025);
  return { inquiries, supplements, others, repeats, applications: count - inquiries - supplements - others - repeats };
}

/** `count` offices by their shares, in an order of chance. */
export function dealOffices(own: Chance, offices: readonly DemoOffice[], count: number): DemoOffice[] {
  const total = offices.reduce((sum, { share }) => sum + share, 0);
  let owed = 0;
  const dealt = offices.flatMap((office) => {
    owed += (office.share / total) * count;
    const whole = Math.round(owed);
    const before = Math.round(owed - (office.share / total) * count);
    return Array.from({ length: whole - before }, () => office);
  });
  return own.shuffle(dealt);
}

/** The roles of `count` applications, each with its office. At most three of five are cast; the rest is everyday. */
export function dealRoles(
  own: Chance,
  offices: readonly DemoOffice[],
  count: number,
): { role: Role; office: DemoOffice }[] {
  const free = dealOffices(own, offices, count);
  const cast = CAST.filter(
    ({ abhKennung }) => abhKennung === undefined || offices.some((one) => one.abhKennung === abhKennung),
  );
  const roles = Array.from({ length: count }, (_, at) => (at < count * 0.6 ? cast[at] : undefined) ?? everyday(own));
  return own.shuffle(
    roles
      .sort((one, other) => Number(one.abhKennung === undefined) - Number(other.abhKennung === undefined))
      .map((role) => {
        const at = Math.max(
          0,
          free.findIndex(({ abhKennung }) => role.abhKennung === undefined || abhKennung === role.abhKennung),
        );
        const [office] = free.splice(at, 1);
        return office ? [{ role, office }] : [];
      })
      .flat(),
  );
}
