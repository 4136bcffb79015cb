import { z } from 'zod';
import { EMERGENCY_REASONS } from '@einkanal/domain/case-file/emergency';
import { StaffText } from '../case-file/command.dto.js';

export const EmergencyRaised = z
  .strictObject({ reason: z.enum(EMERGENCY_REASONS), text: StaffText.nullable().default(null) })
  .meta({ id: 'EmergencyRaised' });

/** Why it is none. */
export const EmergencyDenied = z.strictObject({ reason: StaffText }).meta({ id: 'EmergencyDenied' });

/** What was done at once, or that and why a caseworker refused it. */
export const Measure = z.strictObject({ refused: z.boolean().default(false), text: StaffText }).meta({ id: 'Measure' });
