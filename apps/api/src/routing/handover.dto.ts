import { z } from 'zod';
import { StaffText } from '../case-file/command.dto.js';

const offer = {
  /** An office of the official list, or one outside of it by its name. */
  to: z.union([z.strictObject({ officeId: z.uuid() }), z.strictObject({ name: z.string().trim().min(1).max(200) })]),
  reason: StaffText,
  /** Notes of colleagues go along only if somebody says so; what was done at once in an emergency always does. */
  withNotes: z.boolean().default(false),
};

/**
 * One of the two grounds on which a case may leave: the applicant has agreed, or the law moves it. Without either it is
 * no handover: it is routed to a caseworker, who refuses it for lack of jurisdiction.
 */
export const HandOver = z
  .discriminatedUnion('basis', [
    z.strictObject({
      ...offer,
      basis: z.literal('CONSENT'),
      consent: z.strictObject({ how: z.string().trim().min(1).max(400), on: z.iso.date() }),
    }),
    z.strictObject({ ...offer, basis: z.literal('STATUTORY'), paragraph: z.string().trim().min(1).max(200) }),
  ])
  .meta({ id: 'HandOver' });

/** What the office outside wrote or said, and when. */
export const OutsideAcceptance = z.strictObject({ text: StaffText }).meta({ id: 'OutsideAcceptance' });

/** Why a case comes back. */
export const HandoverReturn = z.strictObject({ reason: StaffText }).meta({ id: 'HandoverReturn' });
