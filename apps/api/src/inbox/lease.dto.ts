import { z } from 'zod';
import { NEXT_VIEWS } from '@einkanal/domain/inbox/lease';
import { IsoInstant } from '../platform/iso-instant.js';
import { Named } from './case-state.dto.js';

/** Where the next case is taken from. `after` is the case one comes from: it is not given again and one's lease of it ends. */
export const NextCase = z
  .strictObject({
    view: z.enum(NEXT_VIEWS),
    team: z.union([z.uuid(), z.enum(['mine', 'none'])]).optional(),
    after: z.uuid().nullable().default(null),
  })
  .meta({ id: 'NextCase' });

/** A colleague's lease is taken only with `takeOver`, and they are told. */
export const TakeLease = z.strictObject({ takeOver: z.boolean().default(false) }).meta({ id: 'TakeLease' });

/** Who works on the case now, and whether that is oneself. */
export const LeaseView = z
  .object({ mine: z.boolean(), lease: Named.extend({ until: IsoInstant }).nullable() })
  .meta({ id: 'LeaseView' });

/** Who has the case on their screen, oneself too; `works` is who has its lease. */
export const CasePresence = z
  .object({ caseId: z.uuid(), people: z.array(Named.extend({ works: z.boolean() })) })
  .meta({ id: 'CasePresence' });
