import { z } from 'zod';
import { InboxRow } from '../inbox/inbox.dto.js';
import { IsoInstant } from '../platform/iso-instant.js';

/** A decision of one's own of today, with the case as it is now. */
export const OwnDecision = z
  .object({ commandId: z.uuid(), name: z.string(), at: IsoInstant, case: InboxRow, canUndo: z.boolean() })
  .meta({ id: 'OwnDecision' });
