import { z } from 'zod';
import { CaseFilterQuery } from '../inbox/case-filter.dto.js';
import { IsoInstant } from '../platform/iso-instant.js';
import { HandOver } from './handover.dto.js';
import { FollowUp, Route } from './triage.dto.js';

/** No more cases than this at once: whoever means more narrows the list down first. */
export const MOST_AT_ONCE = 10_000;

/** What is done to each case, the same for all. */
export const BulkDeed = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('route'), input: Route }),
  z.strictObject({ command: z.literal('follow-up'), input: FollowUp }),
  z.strictObject({ command: z.literal('hand-over'), input: HandOver }),
]);
export type BulkDeed = z.infer<typeof BulkDeed>;
const [route, followUp, handOver] = BulkDeed.options;

const of = {
  /** Drawn by the page: the same again gets the same answer. */
  id: z.uuid(),
  dryRun: z.boolean().default(false),
  /** The cases as the person saw them. */
  items: z
    .array(z.strictObject({ caseId: z.uuid(), version: z.int() }))
    .min(1)
    .max(MOST_AT_ONCE)
    .optional(),
  /** Or every case of a list, as the parameters of its address say; the server knows which. */
  filter: CaseFilterQuery.optional(),
};

/** One command on many cases. `dryRun` only tells what would happen. */
export const BulkOrder = z
  .discriminatedUnion('command', [route.extend(of), followUp.extend(of), handOver.extend(of)])
  .refine(({ items, filter }) => (items === undefined) !== (filter === undefined), { path: ['items'] })
  .meta({ id: 'BulkOrder' });
export type BulkOrder = z.infer<typeof BulkOrder>;

const BulkItem = z.object({
  caseId: z.uuid(),
  number: z.string(),
  /** `done`, in a dry run `possible`, the code of a refusal with its sentences, or null while it is to do. */
  outcome: z.string().nullable(),
  de: z.string().nullable(),
  en: z.string().nullable(),
});

/** What has become of each case. */
export const BulkView = z
  .object({
    id: z.uuid(),
    command: z.string(),
    dryRun: z.boolean(),
    createdAt: IsoInstant,
    cancelledAt: IsoInstant.nullable(),
    finishedAt: IsoInstant.nullable(),
    total: z.int(),
    toDo: z.int(),
    done: z.int(),
    refused: z.int(),
    items: z.array(BulkItem),
  })
  .meta({ id: 'BulkView' });
