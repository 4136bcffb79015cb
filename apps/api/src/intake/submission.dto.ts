import { z } from 'zod';
import { SenderStatus } from '@einkanal/domain/intake/sender-status';

/** A fault or finding with what it means in both languages. */
const Remark = z.object({
  code: z.string(),
  pointer: z
    .string()
    .meta({ description: 'The place in the JSON part (RFC 6901), or the path in the message of the standard' }),
  details: z.record(z.string(), z.string()).optional(),
  de: z.string(),
  en: z.string(),
});

/** What would become of a submission. */
export const SubmissionCheck = z
  .object({
    acceptable: z.boolean().meta({ description: 'Whether it would be accepted; findings never prevent that' }),
    faults: z.array(Remark),
    findings: z.array(Remark),
  })
  .meta({ id: 'SubmissionCheck' });

/** What a sender learns later about its own submission. */
export const SubmissionStatus = SenderStatus.extend({
  submissionId: z.uuid(),
  caseNumber: z.string(),
  receivedAt: z.iso.datetime(),
}).meta({ id: 'SubmissionStatus' });
