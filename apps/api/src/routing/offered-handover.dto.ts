import { z } from 'zod';
import { EMERGENCY_REASONS } from '@einkanal/domain/case-file/emergency';
import { Named } from '../inbox/case-state.dto.js';
import { IsoInstant } from '../platform/iso-instant.js';

const OfferedDocumentView = z.object({
  id: z.uuid(),
  slot: z.string().nullable(),
  /** Null where it could say who a protected person is. */
  fileName: z.string().nullable(),
  sizeBytes: z.number(),
});

/** What an office sees of a case that another one offers, frozen when it was offered. */
export const HandoverOffer = z
  .object({
    id: z.uuid(),
    state: z.enum(['PREPARED', 'SENT', 'ACCEPTED', 'RETURNED']),
    from: Named,
    toName: z.string(),
    number: z.string(),
    kind: z.string(),
    service: z.string(),
    matter: z.string().nullable(),
    paragraph: z.string().nullable(),
    applicationKind: z.string().nullable(),
    protection: z.enum(['NONE', 'ADDRESS', 'IDENTITY']),
    /** Null for a person whose identity is protected. */
    person: z
      .object({
        familyName: z.string(),
        givenNames: z.string(),
        birthYear: z.string().nullable(),
        representativeName: z.string().nullable(),
      })
      .nullable(),
    /** The legal day: it travels with the case. */
    receivedAt: z.iso.datetime(),
    emergency: z
      .object({
        reason: z.enum(EMERGENCY_REASONS),
        measure: z.object({ refused: z.boolean(), text: z.string().nullable() }).nullable(),
      })
      .nullable(),
    documents: z.array(OfferedDocumentView),
    submissionCount: z.int(),
    noteCount: z.int(),
    basis: z.enum(['CONSENT', 'STATUTORY']),
    consent: z.object({ how: z.string(), on: z.iso.date() }).nullable(),
    statutoryParagraph: z.string().nullable(),
    reason: z.string(),
    preparedAt: IsoInstant,
    sentAt: IsoInstant.nullable(),
    answeredAt: IsoInstant.nullable(),
    returnReason: z.string().nullable(),
    /** The case in the office of whoever asks; null for the receiver until it is accepted. */
    caseId: z.uuid().nullable(),
  })
  .meta({ id: 'HandoverOffer' });

export const OfferFilter = z.object({ state: z.enum(['offered']).default('offered') });
export const HandoverOffers = z.object({ items: z.array(HandoverOffer) }).meta({ id: 'HandoverOffers' });
export const AcceptedHandover = z.object({ caseId: z.uuid() }).meta({ id: 'AcceptedHandover' });
export const ReturnedHandover = z.object({ id: z.uuid() }).meta({ id: 'ReturnedHandover' });
