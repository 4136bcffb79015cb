import { z } from 'zod';

/** What a command answers: the new version of the case, and until when it can be taken back. */
export const CommandDone = z
  .object({
    commandId: z.uuid(),
    caseId: z.uuid(),
    version: z.int(),
    undoUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CommandDone' });

/** What people write to colleagues: something, and not a book. */
export const StaffText = z.string().trim().min(1).max(4_000);

/** The id in a path. */
export const PathId = z.uuid();
