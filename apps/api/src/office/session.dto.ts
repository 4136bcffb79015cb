import { z } from 'zod';
import { Preferences } from './preferences.js';

/** Only what changes. */
export const PreferenceChanges = z.strictObject(Preferences.partial().shape).meta({ id: 'PreferenceChanges' });
export type PreferenceChanges = z.infer<typeof PreferenceChanges>;

export const OfficeChoice = z.strictObject({ officeId: z.uuid() }).meta({ id: 'OfficeChoice' });
export type OfficeChoice = z.infer<typeof OfficeChoice>;
