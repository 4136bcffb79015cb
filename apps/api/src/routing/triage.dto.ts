import { z } from 'zod';
import { WAKE_EVENTS } from '@einkanal/domain/case-file/case-file';
import { StaffText } from '../case-file/command.dto.js';

/** Which team takes the case, and which person of it. */
export const Route = z
  .strictObject({ teamId: z.uuid(), ownerId: z.uuid().nullable().default(null) })
  .meta({ id: 'Route' });

/** The team of the suggestion that the person saw: if it has changed, nothing is accepted. */
export const AcceptSuggestion = z.strictObject({ teamId: z.uuid() }).meta({ id: 'AcceptSuggestion' });

export const SecondLookQuestion = z.strictObject({ question: StaffText }).meta({ id: 'SecondLookQuestion' });
export const SecondLookAnswer = z.strictObject({ answer: StaffText }).meta({ id: 'SecondLookAnswer' });

/** Until a day (at most 90 away), an event, or whichever comes first. */
export const FollowUp = z
  .strictObject({
    on: z.iso.date().nullable().default(null),
    event: z.enum(WAKE_EVENTS).nullable().default(null),
    reason: StaffText.nullable().default(null),
  })
  .meta({ id: 'FollowUp' });
