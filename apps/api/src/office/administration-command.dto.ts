import { z } from 'zod';
import { OfficeSettings } from '@einkanal/domain/office/office-settings';
import { ROLES } from '@einkanal/domain/office/role';
import { TEAM_CODES } from '@einkanal/domain/office/team';

const name = z.string().trim().min(1).max(80);
const code = z.enum(TEAM_CODES).nullable().meta({ description: 'Which team of the shipped rules this is' });

export const NewTeam = z.strictObject({ name, code: code.default(null) }).meta({ id: 'NewTeam' });
export type NewTeam = z.infer<typeof NewTeam>;

/** Only what changes. */
export const TeamChange = z
  .strictObject({ name: name.optional(), code: code.optional(), active: z.boolean().optional() })
  .meta({ id: 'TeamChange' });
export type TeamChange = z.infer<typeof TeamChange>;

export const NewGroupRole = z
  .strictObject({ group: z.string().trim().min(1).max(200), role: z.enum(ROLES) })
  .meta({ id: 'NewGroupRole' });
export type NewGroupRole = z.infer<typeof NewGroupRole>;

/** The whole territory: beginnings of municipality keys. */
export const TerritoryChange = z
  .strictObject({ municipalities: OfficeSettings.shape.territory.min(1) })
  .meta({ id: 'TerritoryChange' });
export type TerritoryChange = z.infer<typeof TerritoryChange>;

const { undoSeconds, importPolicy, ending, officeHours, gateway } = OfficeSettings.shape;

/** Only what changes. */
export const SettingsChange = z
  .strictObject({
    undoSeconds: undoSeconds.optional(),
    importPolicy: importPolicy.optional(),
    ending: ending.optional(),
    officeHours: officeHours.optional(),
    gateway: gateway.optional(),
  })
  .meta({ id: 'SettingsChange' });
export type SettingsChange = z.infer<typeof SettingsChange>;
