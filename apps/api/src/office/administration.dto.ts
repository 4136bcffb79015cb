import { z } from 'zod';
import { Gateway, OfficeHours, OfficeSettings } from '@einkanal/domain/office/office-settings';
import { ROLES } from '@einkanal/domain/office/role';
import { TEAM_CODES } from '@einkanal/domain/office/team';
import { IsoInstant } from '../platform/iso-instant.js';
import { CHANGED_SUBJECTS } from './administration-change.js';

const Version = z.string().meta({ description: 'Goes into If-Match of the change that is based on this' });
const Person = z.object({ id: z.uuid(), name: z.string() });

/** All that an administrator sets, with the people it concerns. */
export const AdministrationView = z
  .object({
    teams: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        code: z.enum(TEAM_CODES).nullable(),
        active: z.boolean(),
        openCases: z.int(),
        members: z.array(Person.extend({ leads: z.boolean() })),
        version: Version,
      }),
    ),
    people: z.array(Person.extend({ roles: z.array(z.enum(ROLES)) })),
    groups: z.array(z.object({ id: z.uuid(), group: z.string(), role: z.enum(ROLES) })),
    territory: z.object({ municipalities: OfficeSettings.shape.territory, version: Version }),
    settings: z.object({
      undoSeconds: OfficeSettings.shape.undoSeconds,
      importPolicy: OfficeSettings.shape.importPolicy,
      ending: OfficeSettings.shape.ending,
      officeHours: z.object(OfficeHours.shape),
      gateway: z.object(Gateway.shape),
      version: Version,
    }),
  })
  .meta({ id: 'AdministrationView' });

const Value = z.record(z.string(), z.unknown()).nullable();

/** Who changed what and when. */
export const AdministrationChanges = z
  .object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        at: IsoInstant,
        by: z.string(),
        subject: z.enum(CHANGED_SUBJECTS),
        person: z.string().nullable().meta({ description: 'Whom it concerns, where it concerns one' }),
        before: Value.meta({ description: 'Null for what is new' }),
        after: Value.meta({ description: 'Null for what is gone' }),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'AdministrationChanges' });

export const ChangesQuery = z.strictObject({ cursor: z.string().max(200).optional() });
