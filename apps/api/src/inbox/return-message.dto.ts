import { z } from 'zod';
import { ASSIGNABLE_MESSAGE_TYPES } from '@einkanal/domain/import/return-message/return-message';
import { IsoInstant } from '../platform/iso-instant.js';

const Sentence = z.object({ de: z.string(), en: z.string() });

const MessageFileView = z
  .object({
    id: z.uuid(),
    /** As shown; opened by the routes of documents. */
    fileName: z.string(),
    mediaType: z.string(),
    sizeBytes: z.int(),
    preview: z.enum(['pdf', 'image', 'text', 'none']),
    blocked: z.boolean(),
  })
  .meta({ id: 'MessageFileView' });

/** What the office's specialist system has said, in the words of its message. */
export const ReturnMessageView = z
  .object({
    id: z.uuid(),
    messageId: z.uuid(),
    type: z.enum(ASSIGNABLE_MESSAGE_TYPES),
    author: z.string(),
    isTest: z.boolean(),
    writtenAt: IsoInstant,
    receivedAt: IsoInstant,
    /** Of a question: what answers it has arrived. */
    isAnswered: z.boolean(),
    /** The reader may not see what it says; then everything below is empty. */
    withheld: z.boolean(),
    text: z.string().nullable(),
    deadline: z.iso.date().nullable(),
    /** Without words where the code is none that we know. */
    status: z.object({ code: z.string(), words: Sentence.nullable() }).nullable(),
    appointment: z
      .object({
        on: z.iso.date(),
        from: z.string(),
        until: z.string().nullable(),
        place: z.string(),
        hint: z.string().nullable(),
      })
      .nullable(),
    bookingUrl: z.string().nullable(),
    office: z.string().nullable(),
    files: z.array(MessageFileView),
  })
  .meta({ id: 'ReturnMessageView' });
export type ReturnMessageView = z.input<typeof ReturnMessageView>;

/** A message of which nobody knows the case; `applicationId` is how it names the application. */
export const UnmatchedMessageView = ReturnMessageView.extend({ applicationId: z.string() }).meta({
  id: 'UnmatchedMessageView',
});
export const UnmatchedMessages = z.object({ rows: z.array(UnmatchedMessageView) }).meta({ id: 'UnmatchedMessages' });
