import { z } from 'zod';

/** The case that a person says a return message is about, as they type its number. */
export const MessageAssignment = z.strictObject({ caseNumber: z.string().min(1).max(40) });

export const AssignedMessage = z.object({ caseId: z.uuid() }).meta({ id: 'AssignedMessage' });
