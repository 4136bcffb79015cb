import type { TeamCode } from '@einkanal/domain/office/team';

/** Which team of a demo office takes a matter, the first that fits. */
const TEAMS: readonly (readonly [RegExp, TeamCode])[] = [
  [/^(AT16|AT20$)/, 'STUDY'],
  [/^(AT18|AT19|AT20A|BE)/, 'WORK'],
  [/^AT(28|30|32)/, 'FAMILY'],
  [/^(AT24|AT25|DU)/, 'PROTECTION'],
  [/^(AT9|AK5D)/, 'SETTLEMENT'],
  [/^AK5/, 'EU'],
];

/** The team for a matter; what nobody is named for goes where certificates are written. */
export function teamOfMatter(matter: string | null | undefined): TeamCode {
  return TEAMS.find(([pattern]) => pattern.test(matter ?? ''))?.[1] ?? 'CERTIFICATES';
}
