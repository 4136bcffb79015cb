import { z } from 'zod';
import { TARGETS } from '@einkanal/domain/import/import-job';
import { FIELD_KINDS } from './connection-field.js';
import { Sentence } from './transfer-list.dto.js';

const Value = z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]);
const name = z.string().trim().min(1).max(80);

/** The whole connection. A secret that is missing stays as it is; another setting that is missing is what is usual. */
export const SetConnection = z
  .strictObject({
    adapter: z.string().max(80),
    name,
    takesTests: z.boolean(),
    settings: z.record(z.string().max(200), Value).meta({ description: 'By the names of the fields of the adapter' }),
  })
  .meta({ id: 'SetConnection' });
export type SetConnection = z.infer<typeof SetConnection>;

const Field = z.object({
  name: z.string(),
  kind: z.enum(FIELD_KINDS),
  isRequired: z.boolean(),
  usual: Value.meta({ description: 'What holds where nothing is set' }),
  least: z.number().nullable(),
  most: z.number().nullable(),
  longest: z.int(),
  choices: z.array(z.object({ value: z.string(), label: Sentence })).meta({ description: 'Empty but of a choice' }),
  label: Sentence,
  hint: Sentence.nullable(),
});

/** How an office is connected with a target, and how it could be. */
export const TargetConnectionView = z
  .object({
    kind: z.enum(TARGETS),
    adapter: z.string().nullable().meta({ description: 'Null where the office has no such target' }),
    name: z.string(),
    takesTests: z.boolean(),
    settings: z
      .record(z.string(), z.union([Value, z.object({ isSet: z.boolean() })]))
      .meta({ description: 'By the names of the fields; of a secret only whether it is set' }),
    exchangeFolder: z.string().nullable().meta({ description: 'Below it lie the folders that the office may name' }),
    adapters: z.array(z.object({ name: z.string(), label: Sentence, fields: z.array(Field) })),
    version: z.string().meta({ description: 'Goes into If-Match of the change that is based on this' }),
  })
  .meta({ id: 'TargetConnectionView' });
