import { z } from 'zod';
import { ENDINGS } from '@einkanal/domain/office/setting-choices';
import { AGE_BUCKETS } from '@einkanal/domain/inbox/age-bucket';
import { IsoInstant } from '../platform/iso-instant.js';

export const STEERING_TABLES = ['teams', 'ages', 'weeks'] as const;
export const SteeringTable = z.enum(STEERING_TABLES);
export type SteeringTable = z.infer<typeof SteeringTable>;

/** A number of cases, and the parameters of the list of exactly these. */
const Figure = z.object({ count: z.int(), filter: z.string() }).meta({ id: 'SteeringFigure' });

/** What a team has, what no team has yet (`id` null), or all together. */
const Stock = z
  .object({
    open: Figure,
    untouched: Figure,
    overdue: Figure,
    emergencies: Figure,
    needsTransfer: Figure,
    /** Null where nothing is open. `count` is how many were received on that day. */
    oldest: Figure.extend({ workingDays: z.int(), receivedOn: z.iso.date() }).nullable(),
    ages: z.array(Figure.extend({ bucket: z.enum(AGE_BUCKETS) })),
  })
  .meta({ id: 'SteeringStock' });

/** `count` is how often it happened, `cases` the cases that it happened to. */
const Flow = z.object({ count: z.int(), cases: Figure }).meta({ id: 'SteeringFlow' });

export const SteeringView = z
  .object({
    at: IsoInstant,
    unit: z.literal('CASES'),
    ending: z.enum(ENDINGS),
    scope: z.enum(['OFFICE', 'OWN_TEAMS']),
    total: Stock,
    teams: z.array(Stock.extend({ id: z.uuid().nullable(), name: z.string().nullable() })),
    /** Null for whom the flow of the office is not shown; decisions null where fewer than five people decide. */
    weeks: z
      .array(z.object({ week: z.string(), arrivals: Flow, decisions: Flow.nullable(), finished: Flow.nullable() }))
      .nullable(),
  })
  .meta({ id: 'SteeringView' });
