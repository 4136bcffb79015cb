import type { z } from 'zod';
import type { HandoverOffer } from './offered-handover.dto.js';
import type { OfferRow } from './offered-handover.query.js';

/** An offer as both offices see it. */
export function toOfferView({ package: offered, ...row }: OfferRow): z.input<typeof HandoverOffer> {
  const { consentHow: how, consentOn: on, paragraph, ...handover } = row;
  const { submissionIds, noteIds, ...shown } = offered;
  return {
    ...shown,
    ...handover,
    submissionCount: submissionIds.length,
    noteCount: noteIds.length,
    consent: how !== null && on !== null ? { how, on } : null,
    statutoryParagraph: paragraph,
  };
}
