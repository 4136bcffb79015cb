import { z } from 'zod';
import { STATED_RESULTS } from '@einkanal/domain/case-file/casework-commands';
import { StaffText } from '../case-file/command.dto.js';

/** For whom or what the case waits, until when at the latest, and why. */
export const Wait = z
  .strictObject({
    waitingFor: z.enum(['APPLICANT', 'THIRD_PARTY', 'APPOINTMENT']),
    until: z.iso.date(),
    reason: StaffText,
  })
  .meta({ id: 'Wait' });

export const Closing = z
  .strictObject({ result: z.enum(STATED_RESULTS), text: StaffText.nullable().default(null) })
  .meta({ id: 'Closing' });

export const Reopening = z.strictObject({ reason: StaffText }).meta({ id: 'Reopening' });

/** Why the case is wrong here, and where it belongs if that is known. */
export const SendingBack = z
  .strictObject({ reason: StaffText, rightTeamId: z.uuid().nullable().default(null) })
  .meta({ id: 'SendingBack' });
