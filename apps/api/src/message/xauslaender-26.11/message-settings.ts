import path from 'node:path';
import { z } from 'zod';

const MEGABYTE = 1_000_000;

/** What the connection of an office says about the head of its messages; part of `target_system.settings`. */
export const MessageSettings = z.object({
  /** The office: `azr:` and its ABH-Kennung. */
  reader: z.object({ kennung: z.string().min(1), name: z.string().min(1) }),
  /** Who runs Einkanal; the standard asks for a way to reach them and for a postal address. */
  author: z.object({
    kennung: z.string().min(1),
    name: z.string().min(1),
    email: z.string().min(1),
    address: z.object({
      street: z.string().min(1),
      houseNumber: z.string().max(4).optional(),
      postalCode: z.string().regex(/^\d{5}$/),
      city: z.string().min(1),
    }),
  }),
  /** Present: a test message, whatever the text. A productive target must not process it. */
  test: z.string().min(1).optional(),
  /** No message is larger: evidence beyond it goes in packages. The standard allows no message of more than 50 MB. */
  embedLimitBytes: z
    .int()
    .min(MEGABYTE)
    .max(50 * MEGABYTE)
    .default(20 * MEGABYTE),
  /**
   * Where the operator has unpacked the official schema of this release, whose licence does not let us ship it. Every
   * message is then checked against it too; while it is not usable there, none is sent.
   */
  schemaDirectory: z
    .string()
    .refine((directory) => path.isAbsolute(directory), 'an absolute path')
    .optional(),
});

export type MessageSettings = z.infer<typeof MessageSettings>;
