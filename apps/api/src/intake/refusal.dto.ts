import { z } from 'zod';
import { ONLINE_SERVICES, SUBMISSION_KINDS } from '@einkanal/domain/intake/submission';
import { IsoInstant } from '../platform/iso-instant.js';

/** A submission that was refused at the door, as staff see it in *Abgewiesen*. */
export const RefusalView = z
  .object({
    id: z.uuid(),
    at: IsoInstant,
    clientId: z.string(),
    status: z.int(),
    faults: z.array(z.object({ code: z.string(), pointer: z.string(), de: z.string(), en: z.string() })),
    sealedUntil: IsoInstant,
    /** What can still be read of it, to be completed before it becomes a case; null when nothing can. */
    readable: z
      .object({
        familyName: z.string(),
        givenNames: z.string(),
        birthDate: z.string(),
        service: z.string(),
        kind: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'RefusalView' });

export const RefusalPage = z
  .object({ rows: z.array(RefusalView), nextCursor: z.string().nullable() })
  .meta({ id: 'RefusalPage' });

/** What a person adds so that a refused submission becomes a case with its original time of arrival. */
export const AdmitRefusal = z.strictObject({
  kind: z.enum(SUBMISSION_KINDS),
  service: z.enum(ONLINE_SERVICES),
  familyName: z.string().min(1).max(200),
  givenNames: z.string().max(200),
  birthDate: z.string().max(20),
});

export const RefusalQuery = z.strictObject({ cursor: z.string().max(200).optional() });

export const AdmittedRefusal = z.object({ caseId: z.uuid(), caseNumber: z.string() }).meta({ id: 'AdmittedRefusal' });
