import { z } from 'zod';

const MessageWord = z.strictObject({
  /** The `nachrichtenUUID` of the message that was delivered. */
  messageId: z.uuid(),
  /** The place of this word among all that the target says of the message. */
  sequence: z.int().min(0).max(2_147_483_647),
  /** When it became true at the target. */
  at: z.iso.datetime({ offset: true }),
});

const oneLine = (text: string) => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();

/** What a target says later of a message that it was sent. */
export const TransferConfirmation = z
  .discriminatedUnion('fact', [
    MessageWord.extend({ fact: z.enum(['RECEIVED', 'ACCEPTED']) }),
    MessageWord.extend({
      fact: z.literal('REJECTED'),
      /** One of the codes of the transport profile, or the target's own. */
      code: z
        .string()
        .regex(/^[\x21-\x7e]{1,100}$/)
        .default('rejected-later'),
      /** For the person who has to decide what to do. */
      text: z.string().max(2_000).overwrite(oneLine).min(1),
    }),
  ])
  .meta({ id: 'TransferConfirmation' });
export type TransferConfirmation = z.infer<typeof TransferConfirmation>;
