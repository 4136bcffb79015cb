import { z } from 'zod';
import { CASE_ORDERS } from '@einkanal/domain/inbox/case-filter';
import { UNDO_SECONDS } from '@einkanal/domain/office/setting-choices';
import { ROLES } from '@einkanal/domain/office/role';

/** Who is signed in, where, and what the person may do: buttons are drawn from `permissions`. */
export const SessionView = z
  .object({
    user: z.object({ id: z.uuid(), name: z.string() }),
    office: z.object({ id: z.uuid(), name: z.string(), abhKennung: z.string(), demo: z.boolean() }),
    offices: z.array(z.object({ id: z.uuid(), name: z.string() })),
    roles: z.array(z.enum(ROLES)),
    permissions: z.array(z.string()),
    preferences: z.object({
      theme: z.enum(['system', 'light', 'dark', 'contrast']),
      density: z.enum(['compact', 'comfortable']),
      language: z.enum(['de', 'en']),
      order: z.enum(CASE_ORDERS),
      /** Widths of the list and of the check beside the document, in CSS pixels. */
      listWidth: z.int(),
      checkWidth: z.int(),
      navigationFolded: z.boolean(),
      singleKeys: z.boolean(),
      /** After this key any other acts, in every mode. */
      leaderKey: z.enum(['F2', 'F4', 'F8', 'F9']),
      /** How long an own decision can be taken back; the office's until the person chooses. */
      undoSeconds: z.literal(UNDO_SECONDS),
    }),
  })
  .meta({ id: 'SessionView' });
