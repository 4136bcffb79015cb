import type { CommandContext } from '@einkanal/domain/case-file/case-state';
import type { OfficeSettings } from '@einkanal/domain/office/office-settings';
import { addWorkingMinutes } from '@einkanal/domain/time/working-minute';
import { berlinDay, type Holidays } from '@einkanal/domain/time/working-day';
import type { SignedInPerson } from '../platform/signed-in-person.js';

/** What commands read that is the same for every case: who gives them, when, and by the calendar of which office. */
export function contextOf(
  { userId, roles }: Pick<SignedInPerson, 'userId' | 'roles'>,
  now: Date,
  holidays: Holidays,
  { ending, officeHours }: Pick<OfficeSettings, 'ending' | 'officeHours'>,
): Omit<CommandContext, 'transfersSettled' | 'calmUrgency'> & { holidays: Holidays } {
  return {
    ...{ actor: { userId, roles }, now, today: berlinDay(now), holidays, ending },
    inWorkingMinutes: (minutes) => addWorkingMinutes(now, minutes, holidays, officeHours),
  };
}
