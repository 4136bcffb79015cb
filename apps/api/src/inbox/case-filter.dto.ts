import { z } from 'zod';
import { CASE_STAGES, JURISDICTIONS, WAITING_FOR } from '@einkanal/domain/case-file/case-file';
import { AGE_BUCKETS } from '@einkanal/domain/inbox/age-bucket';
import { CASE_VIEWS, type CaseFilter } from '@einkanal/domain/inbox/case-filter';
import { ISO_WEEK } from '@einkanal/domain/time/iso-week';

const Yes = z
  .literal('true')
  .transform(() => true as const)
  .optional();
const Week = z.string().regex(ISO_WEEK).optional();

/** The parameters that narrow a list down, the same for every route that lists or counts cases. */
export const CaseFilterQuery = z.strictObject({
  view: z.enum(CASE_VIEWS).default('inbox'),
  team: z.union([z.uuid(), z.enum(['mine', 'none'])]).optional(),
  owner: z.union([z.uuid(), z.enum(['me', 'none'])]).optional(),
  stage: z.enum(CASE_STAGES).optional(),
  waitingFor: z.enum(WAITING_FOR).optional(),
  jurisdiction: z.enum(JURISDICTIONS).optional(),
  untouched: Yes,
  overdue: Yes,
  emergency: Yes,
  needsTransfer: Yes,
  age: z.enum(AGE_BUCKETS).optional(),
  receivedOn: z.iso.date().optional(),
  arrivedIn: Week,
  decidedIn: Week,
  finishedIn: Week,
  search: z.string().max(200).optional(),
}) satisfies z.ZodType<CaseFilter>;
