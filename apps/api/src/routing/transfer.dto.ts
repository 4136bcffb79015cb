import { z } from 'zod';
import { StaffText } from '../case-file/command.dto.js';
import { RepairValue } from '../import/repair.dto.js';

const Correction = z.strictObject({ pointer: z.string().startsWith('/').max(500), value: RepairValue });

/** Values for the transfer; what was sent stays as it is. Why is kept with each. */
export const RepairTransfer = z.strictObject({
  jobId: z.uuid(),
  corrections: z.array(Correction).min(1).max(20),
  reason: StaffText,
});

export const RetryTransfer = z.strictObject({ jobId: z.uuid() });

export const WaiveTransfer = z.strictObject({ jobId: z.uuid(), reason: StaffText });
